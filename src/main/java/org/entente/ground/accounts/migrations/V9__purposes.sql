-- For what somebody reads: labels that name purposes are read by who holds one of them.
alter table accounts.membership add column purposes text[] not null default '{}';
alter table accounts.invitation add column purposes text[] not null default '{}';
