-- Row-level security compares the mission with a set, behind which an index that begins with the
-- mission tells no order: the whole queue was sorted for each card.
drop index review.pair_by_effect;
create index pair_first on review.pair (effect desc, id) where open;
create index pair_of_mission on review.pair (mission_id) where open;
create index pair_claimed on review.pair (claimed_by) where open and claimed_by is not null;
