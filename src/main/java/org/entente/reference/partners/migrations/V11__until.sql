-- The last day on which a former name was in use.
alter table partners.name add column until date check (until is null or use = 'former');
