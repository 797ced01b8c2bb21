-- The content of an activity stands once, in its newest revision; here stands what activities are
-- filtered and counted by.
alter table activities.activity drop column content;

-- By owner, which also counts by label without looking at the rows.
drop index activities.activity_by_label;
drop index activities.activity_by_owner;
create index activity_by_owner on activities.activity (mission_id, owner_id, label_id);
