-- What each record is now: its newest revision. Past revisions are shown only to those who may read
-- the record as it is labelled now, so this row is asked together with them.
create table history.head (
  record_id   uuid not null,
  record_type text not null,
  mission_id  uuid not null,
  number      int  not null check (number >= 1),
  revision_id uuid not null,
  label_id    int  not null,
  primary key (record_id, record_type)  -- a mission and the party that it is share their number
);
create index head_of_mission on history.head (mission_id, record_type);
call database.protect('history.head');

create table history.revision (
  id          uuid        not null primary key,
  mission_id  uuid        not null,
  record_type text        not null,
  record_id   uuid        not null,
  number      int         not null,
  payload     bytea,      -- JSON in UTF-8; null says: withdrawn
  owner_id    uuid        not null,
  label_id    int         not null,
  batch_id    uuid,       -- the act that it was part of, such as one import
  source      text,       -- where it came from: file, sheet and row, form or message
  actor       text        not null,
  reason      text        not null,
  recorded_at timestamptz not null,
  position    bigint      not null generated always as identity,
  unique (record_id, record_type, number)
);
create index revision_of_batch on history.revision (batch_id) where batch_id is not null;
create index revision_in_order on history.revision (mission_id, position);
call database.append_only('history.revision');
