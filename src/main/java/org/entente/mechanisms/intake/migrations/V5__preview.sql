-- What becomes of the rows of a report, so that people can look at it: as many of each outcome as
-- anybody would. A record that vanished stands under its own label, all else under the import's.
create table intake.previewed (
  import_id  uuid  not null,
  mission_id uuid  not null,
  label_id   int   not null,
  place      int   not null,  -- where it stands in the list
  row_number int,             -- in the file; none for a record that vanished
  outcome    text  not null check (outcome in ('rejected', 'changed', 'created', 'vanished', 'unchanged', 'skipped')),
  record_id  uuid,
  copies     int   not null,
  cells      jsonb not null,
  issues     jsonb not null,
  primary key (import_id, place)
);
create index previewed_by_outcome on intake.previewed (import_id, outcome, place);
call database.protect('intake.previewed');

-- What the changed records said before, under the label that they had.
create table intake.replaced (
  import_id  uuid  not null,
  mission_id uuid  not null,
  label_id   int   not null,
  record_id  uuid  not null,
  cells      jsonb not null,
  primary key (import_id, record_id)
);
call database.protect('intake.replaced');

-- What the rows would add to the key figures, and the records that they would replace.
create table intake.effect (
  import_id  uuid   not null primary key,
  mission_id uuid   not null,
  label_id   int    not null,
  added      jsonb  not null,
  replaced   uuid[] not null
);
call database.protect('intake.effect');

-- The import whose rejected rows this one brings again, mended.
alter table intake.import add column continues uuid;
