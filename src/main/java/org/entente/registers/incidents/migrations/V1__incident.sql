-- What happened. A record that tells of a place more than its area stands here twice: for all its
-- readers with the area (exact = false), and as it was told for fewer (exact = true). The columns
-- repeat what is filtered and ordered by; the content is the whole record, as in its revision.
create table incidents.incident (
  id         uuid        not null,
  exact      boolean     not null,
  mission_id uuid        not null,
  owner_id   uuid        not null,  -- who reported it and alone may change it
  label_id   int         not null,
  place_id   uuid,                  -- where, as far as it was recognised and may be known
  kind       text        not null,
  since      date        not null,  -- its first day, in the mission's zone
  until      date        not null,  -- its last day
  low        bigint,                -- people killed, at least
  best       bigint,                -- people killed, as the source holds most likely
  high       bigint,                -- people killed, at most
  system     text        not null check (system in ('hand', 'acled', 'ucdp')),
  key        text,                  -- what the system calls it; of the exact record alone
  words      text        not null,  -- everything that is searched, in small letters
  known_at   timestamptz not null,
  content    jsonb       not null,
  primary key (id, exact)
);
create index incident_by_label on incidents.incident (mission_id, label_id, id);
create index incident_by_place on incidents.incident (mission_id, place_id, kind);
create index incident_by_key on incidents.incident (mission_id, owner_id, system, key);

call database.protect('incidents.incident');
