-- Public keys of people's devices (WebAuthn); nothing here lets anybody sign in.
create table accounts.passkey (
  credential_id bytea       not null primary key,
  person_id     uuid        not null references accounts.person (id),
  name          text        not null check (name <> ''),
  public_key    bytea       not null,
  sign_count    bigint      not null,
  verified      boolean     not null,
  backup        boolean     not null,
  backed_up     boolean     not null,
  transports    text[]      not null,
  attestation   bytea       not null,
  client_data   bytea       not null,
  made_at       timestamptz not null,
  used_at       timestamptz not null
);

create index passkey_person on accounts.passkey (person_id);

call database.open('accounts.passkey');
