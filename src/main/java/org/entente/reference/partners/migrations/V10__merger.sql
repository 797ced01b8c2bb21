-- That a party is another one under another name, and which of the two stands for both. Nothing is
-- moved for it: who stands for whom is read from these lines, by those who may know both. Parties
-- are looked for at commit: a rebuild empties and fills one table after the other.
create table partners.merger (
  id         uuid not null primary key,          -- follows from the two parties and the owner
  mission_id uuid not null,
  party_id   uuid not null references partners.party deferrable initially deferred,
  into_id    uuid not null references partners.party deferrable initially deferred,
  owner_id   uuid not null,
  label_id   int  not null,
  check (party_id <> into_id)
);
create index merger_of_party on partners.merger (party_id);
create index merger_into_party on partners.merger (into_id);
call database.protect('partners.merger');
