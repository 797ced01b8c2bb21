-- The next card is the first along this order that its reader may know: no sorting of all that
-- waits. The planner takes that way only where it knows how much waits, so that this is told when
-- pairs were proposed; only who owns a table may.
drop index review.pair_by_effect;
create index pair_first on review.pair (effect desc, id) where open;
create index pair_of_mission on review.pair (mission_id) where open;
create index pair_claimed on review.pair (claimed_by) where open and claimed_by is not null;

create function review.analyze_pairs() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  analyze review.pair;
end
$$;
revoke all on function review.analyze_pairs() from public;
grant execute on function review.analyze_pairs() to "${application}";
