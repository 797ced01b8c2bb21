-- A session that looks at a mission as an organisation's people would; it is over with the session.
create table accounts.viewing (
  session_id uuid        not null primary key references accounts.session (id) on delete cascade,
  mission_id uuid        not null,
  party_id   uuid        not null,
  level      text        not null,
  begun_at   timestamptz not null
);

call database.open('accounts.viewing');
