-- An offer of a part in a mission to whoever holds the secret, of which the SHA-256 stands here. One
-- with a person leads that person back into a lost account. Closed: taken up, or withdrawn.
create table accounts.invitation (
  id          uuid        not null primary key,
  secret_hash bytea       not null unique check (length(secret_hash) = 32),
  mission_id  uuid        not null,
  party_id    uuid        not null,
  level       text        not null,
  roles       text[]      not null,
  person_id   uuid        references accounts.person (id),
  invited_by  text        not null,
  ends_at     timestamptz not null,
  closed_at   timestamptz
);

create index invitation_open on accounts.invitation (mission_id) where closed_at is null;

call database.open('accounts.invitation');
