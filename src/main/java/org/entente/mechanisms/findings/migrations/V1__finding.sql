-- What a rule noticed, and what people made of it. The label is all of those of the records that it
-- rests on, so that nobody reads here what may not be read there.
create table findings.finding (
  id          uuid   not null primary key,
  mission_id  uuid   not null,
  owner_id    uuid   not null,
  label_id    int    not null,
  kind        text   not null check (kind in ('overlap', 'double-count', 'conflict', 'stale', 'doubtful', 'gap')),
  state       text   not null check (state in ('open', 'in-hand', 'resolved', 'dismissed', 'gone')),
  fingerprint text   not null,   -- the same for the same thing, whenever it is noticed
  place_id    uuid,
  parties     uuid[] not null,   -- whom it concerns
  content     jsonb  not null    -- the whole record, as in its revision
);
create unique index finding_of_mission on findings.finding (mission_id, fingerprint);
create index finding_by_state on findings.finding (mission_id, state, id);
call database.protect('findings.finding');
