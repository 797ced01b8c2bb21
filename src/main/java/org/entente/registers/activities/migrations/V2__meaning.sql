-- What the row was taken to mean when it was last brought; none where that was not kept yet.
alter table activities.activity add column row_meaning text;
