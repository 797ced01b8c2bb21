-- A report that partners owe again and again. What is due, late or missing follows from it and from
-- the imports, and is never stored.
create table reporting.expectation (
  id         uuid  not null primary key,
  mission_id uuid  not null,
  owner_id   uuid  not null,
  label_id   int   not null,
  content    jsonb not null   -- the whole record, as in its revision
);
create index expectation_of_mission on reporting.expectation (mission_id, id);
call database.protect('reporting.expectation');
