-- Revisions that are not in the log yet: one line for all that one statement appended, written in
-- the transaction that appended them. So a revision waits here exactly when it is acknowledged, in
-- whatever order transactions end, and what the line costs is shared by thousands of rows.
create table ledger.waiting (
  id          bigint not null primary key generated always as identity,
  mission_id  uuid   not null,
  record_type text   not null,
  records     uuid[] not null,
  numbers     int[]  not null check (cardinality(numbers) = cardinality(records))
);
call database.allow('ledger.waiting', 'select, insert, delete');

create function ledger.queue() returns trigger
language plpgsql as $$
begin
  insert into ledger.waiting (mission_id, record_type, records, numbers)
  select mission_id, record_type,
         array_agg(record_id order by position), array_agg(number order by position)
    from added
   group by mission_id, record_type;
  return null;
end
$$;

create trigger queue_for_ledger after insert on history.revision
referencing new table as added
for each statement execute function ledger.queue();

-- What was written before there was a ledger. A record's revisions keep their order.
insert into ledger.waiting (mission_id, record_type, records, numbers)
select mission_id, record_type,
       array_agg(record_id order by position), array_agg(number order by position)
  from history.revision
 group by mission_id, record_type, position / 2000
 order by min(position);

-- What a leaf says, and which revision it is of. Only the hash of a leaf is for everybody.
create table ledger.entry (
  leaf_index  bigint      not null primary key check (leaf_index >= 0),
  mission_id  uuid        not null,
  label_id    int         not null,
  record_type text        not null,
  record_id   uuid        not null,
  number      int         not null,
  owner_id    uuid        not null,
  recorded_at timestamptz not null,
  previous    bigint      check (previous < leaf_index),
  commitment  bytea       not null check (length(commitment) = 32),
  unique (record_id, record_type, number)
);
call database.append_only('ledger.entry');

-- Without its salt nobody can tell any more what a leaf was about, nor find out by trying.
create table ledger.salt (
  leaf_index bigint not null primary key,
  mission_id uuid   not null,
  label_id   int    not null,
  salt       bytea  not null check (length(salt) = 32)
);
call database.protect('ledger.salt');

-- Rows of up to 256 hashes (C2SP tlog-tiles); the last of each level is still being filled.
create table ledger.tile (
  level  smallint not null,
  number bigint   not null,
  hashes bytea    not null check (length(hashes) % 32 = 0 and length(hashes) <= 8192),
  primary key (level, number)
);
alter table ledger.tile alter column hashes set storage external;
call database.allow('ledger.tile', 'select, insert, update');

create table ledger.checkpoint (
  size      bigint      not null primary key,
  note      text        not null,
  signed_at timestamptz not null
);
call database.allow('ledger.checkpoint', 'select, insert');

-- The public keys under which checkpoints were signed; the secret ones lie in the node's folder.
create table ledger.key (
  vkey  text        not null primary key,
  since timestamptz not null
);
call database.allow('ledger.key', 'select, insert');

-- What witnesses signed of our checkpoints.
create table ledger.cosignature (
  size    bigint not null references ledger.checkpoint,
  witness text   not null,
  line    text   not null,
  primary key (size, witness, line)
);
call database.allow('ledger.cosignature', 'select, insert');

-- The newest checkpoint of each log for which this node is a witness.
create table ledger.witnessed (
  origin  text        not null primary key,
  size    bigint      not null,
  root    bytea       not null check (length(root) = 32),
  note    text        not null,
  seen_at timestamptz not null
);
call database.allow('ledger.witnessed', 'select, insert, update');
