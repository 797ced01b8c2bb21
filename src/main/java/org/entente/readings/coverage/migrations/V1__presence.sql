-- Who is present where in which sector, by label, so that each reader's picture is a sum over the
-- labels that reader may read. Recomputed from activities; null is: not recognised.
create table coverage.presence (
  mission_id uuid        not null,
  label_id   int         not null,
  place_id   uuid,
  sector     text,
  party_id   uuid        not null,
  activities int         not null check (activities > 0),
  targeted   bigint,
  reached    bigint,
  until      date,
  known_at   timestamptz not null,
  unique nulls not distinct (mission_id, label_id, place_id, sector, party_id)
);
create index presence_at on coverage.presence (mission_id, place_id);

call database.protect('coverage.presence');
