-- All that was given for one row, where the row itself does not hold it: one for each import.
create table intake.document (
  import_id  uuid not null,
  mission_id uuid not null,
  label_id   int  not null,
  row_number int  not null,
  format     text not null,  -- of the text: iati
  content    text not null,
  primary key (import_id, row_number)
);
call database.protect('intake.document');

create index reported_record on intake.reported (record_id);
