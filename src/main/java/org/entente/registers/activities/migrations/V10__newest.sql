-- Lists begin with what is known last. What they are filtered by stands in the index beside it, so
-- that counting and paging read the index alone, and not rows that are ten times as wide.
create index activity_newest on activities.activity (mission_id, known_at desc, id)
  include (label_id, place_id, sector, party_id, status, starts_on, ends_on, first_month, last_month);

drop index activities.activity_by_place;
create index activity_by_place on activities.activity (mission_id, place_id, sector)
  include (label_id, known_at, id, party_id, status, starts_on, ends_on, first_month, last_month);
