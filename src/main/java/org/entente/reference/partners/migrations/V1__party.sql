create table partners.party (
  id          uuid not null primary key,
  mission_id  uuid not null,
  kind        text check (kind <> ''),           -- a code of the list of organisation types
  country     text check (country ~ '^[A-Z]{3}$'),
  filed_under text not null,                     -- its first name as spelled for comparing
  owner_id    uuid not null,
  label_id    int  not null
);
create index party_in_order on partners.party (mission_id, filed_under collate "C", id);
call database.protect('partners.party');

create table partners.name (
  party_id   uuid not null references partners.party on delete cascade,
  position   int  not null,
  mission_id uuid not null,
  text       text not null check (text <> ''),
  language   text,
  use        text not null check (use in ('name', 'acronym', 'alias', 'former')),
  normalised text not null,                      -- spelled for comparing
  label_id   int  not null,
  primary key (party_id, position)
);
create index name_normalised on partners.name (mission_id, normalised collate "C");
call database.protect('partners.name');

create table partners.identifier (
  party_id   uuid not null references partners.party on delete cascade,
  position   int  not null,
  mission_id uuid not null,
  scheme     text not null check (scheme <> ''),
  code       text not null check (code <> ''),
  label_id   int  not null,
  primary key (party_id, position)
);
create index identifier_code on partners.identifier (mission_id, code collate "C");
call database.protect('partners.identifier');

-- Parties are looked for at commit: a rebuild empties and fills one table after the other.
create table partners.relation (
  id          uuid not null primary key,
  mission_id  uuid not null,
  from_id     uuid not null references partners.party deferrable initially deferred,
  to_id       uuid not null references partners.party deferrable initially deferred,
  type        text not null check (type in ('member-of', 'parent-of', 'commands', 'coordinates',
                                            'liaises-with', 'funds')),
  level       text check (level <> ''),
  valid_from  timestamptz,                       -- null: since before anybody knows
  valid_until timestamptz,                       -- no longer from then on; null: until told
  document    text check (document <> ''),
  owner_id    uuid not null,
  label_id    int  not null,
  check (from_id <> to_id),
  check (valid_from < valid_until)
);
create index relation_from on partners.relation (from_id);
create index relation_to on partners.relation (to_id);
call database.protect('partners.relation');

-- Who is in which group, asked while it is still being decided what the reader may see at all; so
-- it carries no label. Only memberships that the group itself, or the mission, put down.
create table partners.membership_of (
  relation_id uuid not null primary key,
  mission_id  uuid not null,
  party_id    uuid not null,
  group_id    uuid not null,
  valid_from  timestamptz,
  valid_until timestamptz
);
create index membership_of_party on partners.membership_of (mission_id, party_id);
call database.open('partners.membership_of');
