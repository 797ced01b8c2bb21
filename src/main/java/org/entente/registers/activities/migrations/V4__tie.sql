-- What was said of two activities: the same, a chain of the same money, a part. Neither is changed
-- by it. Who reads one of the two alone reads no tie.
create table activities.tie (
  id         uuid not null primary key,
  mission_id uuid not null,
  owner_id   uuid not null,
  label_id   int  not null,
  left_id    uuid not null,
  right_id   uuid not null check (left_id < right_id),
  relation   text not null check (relation in ('same', 'chain', 'part', 'distinct'))
);
create index tie_by_left on activities.tie (mission_id, left_id);
create index tie_by_right on activities.tie (mission_id, right_id);

call database.protect('activities.tie');
