-- Two records that may have to do with each other. The row carries the labels of both, and is there
-- only for who may read both.
create table review.pair (
  id             uuid        not null primary key,  -- made of what follows, so always the same
  mission_id     uuid        not null,
  record_type    text        not null,
  left_id        uuid        not null,
  right_id       uuid        not null check (right_id <> left_id),
  label_id       int         not null,              -- of the left record
  other_label_id int         not null,              -- of the right record
  left_owner_id  uuid        not null,
  right_owner_id uuid        not null,
  relation       text        not null,
  posterior      float8      not null check (posterior between 0 and 1),
  stake          float8      not null,
  effect         float8      not null,              -- what judging it is expected to bring
  reasons        jsonb       not null,
  open           boolean     not null,              -- waits for a first person
  proposed_at    timestamptz not null,
  claimed_by     text,
  claimed_until  timestamptz
);
create index pair_by_effect on review.pair (mission_id, effect desc, id) where open;
create index pair_of_left_owner on review.pair (left_owner_id) where open;
create index pair_of_right_owner on review.pair (right_owner_id) where open;
call database.protect('review.pair');
create policy within_other_label on review.pair as restrictive to "${application}"
 using (other_label_id = any
         ((select nullif(current_setting('entente.labels', true), '')::int[])::int[]));

-- What a person said of a pair, under the labels of both records joined.
create table review.judgement (
  id          uuid        not null primary key,     -- that of its pair
  mission_id  uuid        not null,
  record_type text        not null,
  left_id     uuid        not null,
  right_id    uuid        not null,
  owner_id    uuid        not null,                 -- for whom was judged
  label_id    int         not null,
  state       text        not null,
  judged_by   text        not null,
  judged_at   timestamptz not null,
  content     jsonb       not null                  -- the whole record, as in its revision
);
create index judgement_in_time on review.judgement (mission_id, judged_at desc, id);
create index judgement_of_person on review.judgement (judged_by, judged_at desc);
create index judgement_for_second on review.judgement (mission_id) where state = 'second';
call database.protect('review.judgement');
