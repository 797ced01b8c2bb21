-- A situation report: while it is written its figures are those of the moment of looking; frozen, it
-- keeps them in every language, under the label of all that they were made of.
create table situations.situation (
  id         uuid  not null primary key,
  mission_id uuid  not null,
  owner_id   uuid  not null,
  label_id   int   not null,
  day        date  not null,   -- as of which, in the mission's zone
  content    jsonb not null    -- the whole record, as in its revision
);
create index situation_of_mission on situations.situation (mission_id, day desc, id);
call database.protect('situations.situation');
