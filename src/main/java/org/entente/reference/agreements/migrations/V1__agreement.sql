create table agreements.agreement (
  id         uuid  not null primary key,
  mission_id uuid  not null,
  deed       jsonb not null,                     -- terms, signatures, parts that were ended
  owner_id   uuid  not null,
  label_id   int   not null
);
create index agreement_of_mission on agreements.agreement (mission_id, id);
call database.protect('agreements.agreement');

-- Which parties an agreement names, so that undoing a report does not take one of them away.
create table agreements.signatory (
  agreement_id uuid not null references agreements.agreement on delete cascade,
  mission_id   uuid not null,
  party_id     uuid not null,
  label_id     int  not null,
  primary key (agreement_id, party_id)
);
create index signatory_party on agreements.signatory (party_id);
call database.protect('agreements.signatory');

-- What signed agreements open of a giver's to a receiver, asked while it is still being decided
-- what the reader may see at all; so it carries no label. One line for each pair that has signed
-- the terms as they stand, and for each thing that the giver shares with the receiver.
create table agreements.opening (
  agreement_id uuid   not null,
  mission_id   uuid   not null,
  receiver_id  uuid   not null,
  giver_id     uuid   not null,
  level        text   check (level <> ''),       -- null: what is released to the agreement only
  purposes     text[] not null,
  opens_at     timestamptz,                      -- null: since before anybody knows
  closes_at    timestamptz,                      -- no longer from then on; null: until it is ended
  check (giver_id <> receiver_id)
);
create index opening_of_receiver on agreements.opening (mission_id, receiver_id);
create index opening_of_agreement on agreements.opening (agreement_id);
call database.open('agreements.opening');
