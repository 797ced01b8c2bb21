-- Sessions outlive a restart of the node. What the browser holds stands here as its SHA-256 alone;
-- the network is an address without its last part.
create table accounts.session (
  id          uuid        not null primary key,
  secret_hash bytea       not null unique check (length(secret_hash) = 32),
  person_id   uuid        not null references accounts.person (id),
  device      text        not null,
  network     text        not null,
  begun_at    timestamptz not null,
  seen_at     timestamptz not null
);

create index session_person on accounts.session (person_id);

call database.open('accounts.session');
