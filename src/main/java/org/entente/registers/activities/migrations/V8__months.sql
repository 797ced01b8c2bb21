-- The months in which an activity goes on: the first days of the first and of the last of them.
alter table activities.activity add column first_month date;
alter table activities.activity add column last_month date check (last_month >= first_month);

update activities.activity
   set first_month = greatest(date_trunc('month', coalesce(starts_on, ends_on)),
                              date_trunc('month', coalesce(ends_on, greatest(starts_on, known_at at time zone 'UTC')))
                                - interval '119 months'),
       last_month = date_trunc('month', coalesce(ends_on, greatest(starts_on, known_at at time zone 'UTC')))
 where coalesce(starts_on, ends_on) is not null;

-- What is recounted is counted by spot: the party, its place and its sector as one value.
alter table activities.activity add column spot_id uuid;
update activities.activity
   set spot_id = encode(substring(sha256(convert_to(
         coalesce(place_id::text, '') || ' ' || coalesce(sector, '') || ' ' || party_id,
         'UTF8')) for 16), 'hex')::uuid;
alter table activities.activity alter column spot_id set not null;

drop index activities.activity_by_party;
create index activity_by_party on activities.activity (mission_id, party_id, spot_id);
