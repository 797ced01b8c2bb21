create table activities.activity (
  id               uuid        not null primary key,
  mission_id       uuid        not null,
  owner_id         uuid        not null,  -- who reported it and alone may change it
  label_id         int         not null,
  party_id         uuid        not null,  -- who does it
  place_id         uuid,                  -- where, as exactly as it was told
  coarse_place_id  uuid,                  -- the area of the first level that it lies in
  place_level      smallint,              -- how exact the place is: 0 country .. 5
  latitude         double precision check (latitude between -90 and 90),
  longitude        double precision check (longitude between -180 and 180),
  sector           text,
  status           text,
  starts_on        date,
  ends_on          date check (ends_on >= starts_on),
  time_precision   text not null check (time_precision in ('day', 'month', 'quarter', 'year', 'unknown')),
  coarse_starts_on date,                  -- the first day of the month in which it starts
  coarse_ends_on   date,                  -- the last day of the month in which it ends
  targeted         bigint check (targeted >= 0),
  reached          bigint check (reached >= 0),
  row_hash         text        not null,  -- of the row it was reported in, to know it again
  words            text        not null,  -- everything that is searched, folded
  content          jsonb       not null,  -- the whole record, as in its revision
  known_at         timestamptz not null
);
create index activity_by_label on activities.activity (mission_id, label_id, id);
create index activity_by_owner on activities.activity (mission_id, owner_id);
create index activity_by_place on activities.activity (mission_id, place_id, sector);
create index activity_by_party on activities.activity (mission_id, party_id);

call database.protect('activities.activity');
