-- Whose value of a field a person chose to stand for all parties that are one with it. Parties are
-- looked for at commit: a rebuild empties and fills one table after the other.
create table partners.choice (
  id         uuid        not null primary key,   -- follows from the field, the party and the owner
  mission_id uuid        not null,
  party_id   uuid        not null references partners.party deferrable initially deferred,
  field      text        not null check (field <> ''),
  why        text        not null,
  chosen_by  text        not null,               -- by sign-in name
  chosen_at  timestamptz not null,
  owner_id   uuid        not null,
  label_id   int         not null
);
create index choice_of_party on partners.choice (party_id);
call database.protect('partners.choice');
