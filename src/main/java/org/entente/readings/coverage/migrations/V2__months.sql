-- Presence by calendar month beside that of all time (month is null); and how much is known of each
-- month, for choosing among them. Both are recomputed; the months are filled when the register next
-- changes, or by rebuilding it.
alter table coverage.presence add column month date;
alter table coverage.presence add column spot_id uuid;
update coverage.presence
   set spot_id = encode(substring(sha256(convert_to(
         coalesce(place_id::text, '') || ' ' || coalesce(sector, '') || ' ' || party_id,
         'UTF8')) for 16), 'hex')::uuid;
alter table coverage.presence alter column spot_id set not null;
alter table coverage.presence
  drop constraint presence_mission_id_label_id_place_id_sector_party_id_key;
drop index coverage.presence_at;
create unique index presence_at on coverage.presence (mission_id, spot_id, month, label_id)
  nulls not distinct;
create index presence_in on coverage.presence (mission_id, month, label_id);

create table coverage.busyness (
  mission_id uuid   not null,
  label_id   int    not null,
  month      date   not null,
  activities bigint not null check (activities > 0),
  primary key (mission_id, month, label_id)
);

call database.protect('coverage.busyness');
