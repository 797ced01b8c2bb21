-- All acts of a mission are read newest first, a stretch of positions at a time. What is appended
-- lies in the order of its position and its time, so the least and the greatest of each stretch of
-- the table say enough of those too, and cost a row nothing.
drop index history.revision_by_stretch;
create index revision_by_stretch on history.revision
 using brin (batch_id, mission_id, position, recorded_at)
  with (pages_per_range = 64, autosummarize = on);

-- Where the newest stretch ends; it tells a number and nothing else.
do $$
begin
  execute format('grant select on sequence history.revision_position_seq to %I', '${application}');
end
$$;
