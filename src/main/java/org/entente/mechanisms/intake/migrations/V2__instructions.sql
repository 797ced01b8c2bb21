-- What was decided about the file: its table, the meaning of its columns and values.
alter table intake.import add column instructions jsonb not null default '{}';
