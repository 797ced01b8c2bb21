-- What a published report taught about reading the next one of its source with the same columns.
create table intake.profile (
  id          uuid  not null primary key,
  mission_id  uuid  not null,
  owner_id    uuid  not null,  -- the partner whose reports it reads
  label_id    int   not null,
  fingerprint text  not null,  -- of the layout that it knows again
  lesson      jsonb not null
);
create index profile_of_source on intake.profile (mission_id, owner_id, fingerprint);
call database.protect('intake.profile');

-- By which profile a file was read, or that it was set aside. Part of the act, so without a revision.
create table intake.profile_use (
  import_id  uuid    not null primary key,
  mission_id uuid    not null,
  label_id   int     not null,
  profile_id uuid    not null,
  version    int     not null,
  aside      boolean not null
);
call database.protect('intake.profile_use');

-- A written value that is to stand for an entry of a register: asked for one source, and approved or
-- declined for all by who coordinates.
create table intake.spelling (
  id         uuid  not null primary key,
  mission_id uuid  not null,
  owner_id   uuid  not null,  -- the partner in whose report it stands
  label_id   int   not null,
  state      text  not null check (state in ('asked', 'approved', 'declined')),
  kind       text  not null check (kind in ('place', 'organisation', 'sector', 'status')),
  written    text  not null,
  content    jsonb not null
);
create index spelling_of_source on intake.spelling (mission_id, owner_id, kind, written);
call database.protect('intake.spelling');
