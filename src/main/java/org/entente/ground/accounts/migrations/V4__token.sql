-- Tokens by which programs act for a person; of each stands the SHA-256.
create table accounts.token (
  id          uuid        not null primary key,
  secret_hash bytea       not null unique check (length(secret_hash) = 32),
  person_id   uuid        not null references accounts.person (id),
  name        text        not null check (name <> ''),
  scopes      text[]      not null,
  ends_at     timestamptz not null,
  used_at     timestamptz
);

create index token_person on accounts.token (person_id);

call database.open('accounts.token');
