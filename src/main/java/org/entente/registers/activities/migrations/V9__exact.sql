-- Activities as exactly as they were told, where that is for fewer readers than the activity: a record
-- of its own under its own label, beside the coarser one that the others read. What stands here is
-- what its readers find it by; what is counted is counted by the coarser place for all.
create table activities.exact (
  id          uuid not null primary key,  -- of the activity
  mission_id  uuid not null,
  owner_id    uuid not null,
  label_id    int  not null,
  place_id    uuid,
  words       text not null,
  row_hash    text not null,
  row_meaning text
);
create index exact_by_place on activities.exact (mission_id, place_id);
create index exact_by_owner on activities.exact (mission_id, owner_id);
call database.protect('activities.exact');
