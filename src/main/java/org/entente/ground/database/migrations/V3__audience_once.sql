-- The settings are read and understood once a statement. Before, they were read once but understood
-- for every row, which took longer than all else that a row's protection costs.
create or replace function database.within_audience() returns text
language sql immutable
return 'label_id = any'
    || ' ((select nullif(current_setting(''entente.labels'', true), '''')::int[])::int[])'
    || ' and mission_id = any'
    || ' ((select nullif(current_setting(''entente.missions'', true), '''')::uuid[])::uuid[])';

-- The policies of tables that are protected already.
do $$
declare
  given record;
begin
  for given in
    select policyname, format('%I.%I', schemaname, tablename) as target, qual, with_check
      from pg_policies
     where policyname in ('within_audience', 'read_within_audience', 'add_within_audience')
  loop
    execute format('alter policy %I on %s %s %s', given.policyname, given.target,
        case when given.qual is not null
             then format('using (%s)', database.within_audience()) end,
        case when given.with_check is not null
             then format('with check (%s)', database.within_audience()) end);
  end loop;
end
$$;
