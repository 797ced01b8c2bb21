create table missions.mission (
  id                  uuid    not null primary key,
  mission_id          uuid    not null check (mission_id = id),
  code                text    not null unique check (code = lower(code)),
  name                text    not null check (name <> ''),
  kind                text    not null check (kind in ('real', 'exercise')),
  country             text    check (country ~ '^[A-Z]{3}$'),
  zone                text    not null,
  clock_shift_seconds bigint  not null default 0,
  owner_id            uuid    not null,
  label_id            int     not null
);
call database.protect('missions.mission');

-- Which mission a code in an address means. Whether a reader may know it is decided elsewhere.
create table missions.code (
  code       text not null primary key,
  mission_id uuid not null unique
);
call database.open('missions.code');
