-- A figure of need. The columns repeat what is filtered and ordered by; the content is the whole
-- record, as in its revision.
create table needs.need (
  id         uuid        not null primary key,
  mission_id uuid        not null,
  owner_id   uuid        not null,  -- who reported it and alone may change it
  label_id   int         not null,
  place_id   uuid,                  -- where, as far as it was recognised
  sector     text,
  population text,                  -- which group of people, of the code list
  measure    text        not null,  -- what is counted
  unit       text        not null check (unit in ('persons', 'households', 'items')),
  quantity   bigint      not null check (quantity >= 0),
  since      date,                  -- from which day on it is said, in the mission's zone
  until      date,                  -- until which day
  words      text        not null,  -- everything that is searched, in small letters
  known_at   timestamptz not null,
  content    jsonb       not null
);
create index need_by_label on needs.need (mission_id, label_id, id);
create index need_by_place on needs.need (mission_id, place_id, sector);

call database.protect('needs.need');
