-- Accounts at identity providers that people linked to their own. An e-mail address or a name that a
-- provider tells links nothing.
create table accounts.provider_link (
  issuer    text        not null,
  subject   text        not null,
  person_id uuid        not null references accounts.person (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);

create index provider_link_person on accounts.provider_link (person_id);

call database.open('accounts.provider_link');
