create table accounts.person (
  id            uuid        not null primary key,
  name          text        not null check (name <> ''),
  sign_in_name  text        not null unique check (sign_in_name = lower(sign_in_name)),
  password_hash text        not null,
  administers   boolean     not null,
  added_at      timestamptz not null
);

create table accounts.membership (
  id         uuid   not null primary key,
  person_id  uuid   not null references accounts.person (id),
  mission_id uuid   not null,
  party_id   uuid   not null,
  level      text   not null,
  roles      text[] not null,
  unique (person_id, mission_id)
);

-- Of a person only name, sign-in name and organisation are kept. These tables decide what others
-- may read and carry no label themselves.
call database.open('accounts.person');
call database.open('accounts.membership');
