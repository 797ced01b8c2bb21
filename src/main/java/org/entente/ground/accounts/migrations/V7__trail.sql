-- What was done with people's accounts. The application adds lines and reads them; what is too old is
-- let go of by a function of the owner's, which touches nothing of the last thirty days whatever it
-- is asked.
create table accounts.trail (
  id         uuid        not null primary key,
  person_id  uuid        not null references accounts.person (id),
  mission_id uuid,
  deed       text        not null,
  actor      text        not null,
  done_at    timestamptz not null
);

create index trail_person on accounts.trail (person_id, done_at);
create index trail_age on accounts.trail (done_at);

call database.allow('accounts.trail', 'select, insert');

create function accounts.forget_trail(before timestamptz) returns void
language sql security definer
set search_path = pg_catalog
begin atomic
  delete from accounts.trail
   where done_at < least(before, current_timestamp - interval '30 days');
end;

revoke execute on function accounts.forget_trail(timestamptz) from public;

do $$
begin
  execute format('grant execute on function accounts.forget_trail(timestamptz) to %I',
      '${application}');
end
$$;
