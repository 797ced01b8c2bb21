-- A kind of report that one partner sends again and again: its terms, whom to ask about it, and how
-- what it says about persons is treated. A record: every state of it is a revision.
create table intake.source (
  id         uuid    not null primary key,
  mission_id uuid    not null,
  owner_id   uuid    not null,             -- the partner
  label_id   int     not null,
  name       text    not null check (name <> ''),
  licence    text    check (licence <> ''),
  reshare    boolean not null,             -- may be passed on to others than its readers here
  contact    text    check (contact <> ''),
  personal   jsonb   not null,             -- by column: keep, mask or drop
  by_itself  boolean not null,             -- published without a person when nothing is open
  unique (mission_id, owner_id, name)
);
call database.protect('intake.source');

-- Under which terms a file came; those of its source, which reach back to its earlier files.
alter table intake.import
  add column source  text not null default '4W',
  add column reshare boolean;              -- null: nobody ever said

-- Receipts written before cells were treated.
update intake.import
   set receipt = jsonb_set(receipt, '{personalData}', (
         select coalesce(jsonb_agg(line || '{"name": "", "treatment": "KEEP", "samples": []}'), '[]')
           from jsonb_array_elements(receipt -> 'personalData') line))
 where receipt is not null;
