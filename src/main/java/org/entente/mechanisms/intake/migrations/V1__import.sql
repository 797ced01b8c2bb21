-- A file that a partner gave, and what became of it. The act, not a record: it has no revision.
create table intake.import (
  id           uuid        not null primary key,
  mission_id   uuid        not null,
  owner_id     uuid        not null,  -- the partner whose report it is
  label_id     int         not null,
  owner_name   text        not null,  -- as whoever gave it wrote it
  file_name    text        not null,
  sha256       text        not null,
  period_from  date,
  period_until date        check (period_until >= period_from),
  licence      text,
  state        text        not null check (state in ('given', 'previewed', 'published', 'refused', 'undone')),
  fingerprint  text,                  -- of its layout, to know the next one of the same source
  receipt      jsonb,
  refusal      jsonb,                 -- why it was refused, when it was
  given_by     text        not null,
  given_at     timestamptz not null,
  published_at timestamptz,
  undone_at    timestamptz
);
create index import_of_owner on intake.import (mission_id, owner_id, published_at);
call database.protect('intake.import');

-- The file as it was given.
create table intake.original (
  import_id  uuid  not null primary key,
  mission_id uuid  not null,
  label_id   int   not null,
  bytes      bytea not null
);
call database.protect('intake.original');

-- Which row of which import speaks of which record.
create table intake.reported (
  import_id  uuid not null,
  mission_id uuid not null,
  label_id   int  not null,
  row_number int  not null,
  record_id  uuid not null,
  primary key (import_id, row_number)
);
call database.protect('intake.reported');
