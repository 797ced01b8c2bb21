-- What one party says of access to an area. The columns repeat what is filtered and ordered by; the
-- content is the whole record, as in its revision.
create table access.report (
  id         uuid        not null primary key,
  mission_id uuid        not null,
  owner_id   uuid        not null,  -- who reported it and alone may change it
  label_id   int         not null,
  place_id   uuid        not null,  -- an area of the second level or a wider one
  level      text        not null check (level in ('open', 'limited', 'restricted', 'none')),
  category   text,                  -- what keeps aid away, of nine; none for a level alone
  since      date        not null,  -- from which day on it is said, in the mission's zone
  until      date,                  -- its last day, where one is known
  words      text        not null,  -- everything that is searched, in small letters
  known_at   timestamptz not null,
  content    jsonb       not null
);
create index report_by_label on access.report (mission_id, label_id, id);
create index report_by_place on access.report (mission_id, place_id, since);

call database.protect('access.report');
