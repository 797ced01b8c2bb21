create table places.place (
  id          uuid not null primary key,
  mission_id  uuid not null,
  level       int  not null check (level between 0 and 5),
  pcode       text not null check (pcode <> ''),
  parent_id   uuid references places.place deferrable initially deferred,
  names       jsonb not null,                    -- by language, and other names
  valid_from  date,                              -- null: since before anybody knows
  valid_until date,                              -- its last day; null: it still holds
  filed_under text not null,                     -- its first name as spelled for comparing
  spelled     text not null,                     -- all its names so, a line each
  owner_id    uuid not null,
  label_id    int  not null,
  check (valid_from <= valid_until)
);
create index place_in_order on places.place (mission_id, level, filed_under collate "C", id);
create index place_within on places.place (parent_id);
call database.protect('places.place');

-- Apart from the place, because few readers need it.
create table places.shape (
  place_id   uuid  not null primary key references places.place on delete cascade,
  mission_id uuid  not null,
  bytes      bytea not null,
  label_id   int   not null
);
create index shape_of_mission on places.shape (mission_id);
call database.protect('places.shape');

-- Grows with every write to a mission's places, so that what was computed from them can be kept
-- until then; with every label that they ever carried.
create table places.edition (
  mission_id uuid   not null primary key,
  number     bigint not null,
  labels     int[]  not null
);
call database.open('places.edition');
