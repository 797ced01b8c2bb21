-- What every module's migration calls for each of its tables. The application sees a labelled row
-- only when its transaction has named the row's label and mission, for example
--   select set_config('entente.labels', '{1,4}', true), set_config('entente.missions', '{…}', true)
-- and nothing at all when it has not. The owner, who only migrates, is not held.

-- The rows that this transaction may see and write, as the expression of a policy. Both settings
-- are array literals; the sub-selects make the server read them once a statement, not once a row.
create function database.within_audience() returns text
language sql immutable
return 'label_id = any ((select nullif(current_setting(''entente.labels'', true), ''''))::int[])'
    || ' and mission_id = any'
    || ' ((select nullif(current_setting(''entente.missions'', true), ''''))::uuid[])';

create procedure database.allow(target regclass, actions text)
language plpgsql as $$
begin
  execute format('grant usage on schema %s to %I',
      (select relnamespace::regnamespace from pg_class where oid = target), '${application}');
  execute format('grant %s on table %s to %I', actions, target, '${application}');
end
$$;

-- A table without labels: readable and writable as it stands.
create procedure database.open(target regclass)
language plpgsql as $$
begin
  call database.allow(target, 'select, insert, update, delete');
end
$$;

-- A labelled table (columns label_id int, mission_id uuid).
create procedure database.protect(target regclass)
language plpgsql as $$
begin
  call database.allow(target, 'select, insert, update, delete');
  execute format('alter table %s enable row level security', target);
  execute format('create policy within_audience on %s to %I using (%s) with check (%3$s)',
      target, '${application}', database.within_audience());
end
$$;

-- A labelled table whose lines are never changed nor removed.
create procedure database.append_only(target regclass)
language plpgsql as $$
begin
  call database.allow(target, 'select, insert');
  execute format('alter table %s enable row level security', target);
  execute format('create policy read_within_audience on %s for select to %I using (%s)',
      target, '${application}', database.within_audience());
  execute format('create policy add_within_audience on %s for insert to %I with check (%s)',
      target, '${application}', database.within_audience());
end
$$;

revoke execute on all routines in schema database from public;
