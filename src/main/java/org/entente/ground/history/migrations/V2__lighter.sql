-- A million rows of one report are a million revisions: what each of them costs counts. The newest
-- revision of a record is known by its number, and no query asks for a revision by its id.
alter table history.revision drop constraint revision_pkey;
alter table history.revision drop constraint revision_record_id_record_type_number_key;
alter table history.revision add primary key (record_id, record_type, number);
alter table history.head drop column revision_id;

-- What one act wrote lies together, and its number is greater than those before; a mission's lines
-- lie together too. So it is enough to know the least and the greatest of each stretch.
drop index history.revision_of_batch;
drop index history.revision_in_order;
drop index history.head_of_mission;
create index revision_by_stretch on history.revision
 using brin (batch_id, mission_id) with (pages_per_range = 64, autosummarize = on);
