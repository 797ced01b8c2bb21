-- A file is kept in parts of a mebibyte, so that nobody has to hold it whole; numbered from 0.
alter table intake.original add column part int not null default 0;
alter table intake.original drop constraint original_pkey;
alter table intake.original add primary key (import_id, part);
