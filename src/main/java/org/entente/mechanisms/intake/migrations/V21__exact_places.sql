-- Exact places for fewer readers than the records: then the import, its file, receipt and preview are
-- under the label of the exact places, and its records, coarser, under another.
alter table intake.import
  add column exact_label_id   int,       -- whom the exact places are for, beside the records' label
  add column others_see       smallint check (others_see between 0 and 4),  -- the level that others see
  add column records_label_id int,       -- of the records
  add check ((exact_label_id is null) = (others_see is null)),
  add check ((exact_label_id is null) = (records_label_id is null));

-- That a report with exact places came, for those who may read its records and not its file.
create table intake.arrival (
  import_id    uuid        not null primary key,
  mission_id   uuid        not null,
  owner_id     uuid        not null,
  label_id     int         not null,
  source       text        not null,
  period_from  date,
  period_until date,
  licence      text,
  reshare      boolean,
  given_at     timestamptz not null,
  published_at timestamptz not null,
  undone_at    timestamptz
);
call database.protect('intake.arrival');
