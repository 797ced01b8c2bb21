-- Tells whoever listens, when the transaction commits, in which mission which kind of record was
-- written under which label: once for each, however many rows there are. No record is named.
create function live.tell() returns trigger
language plpgsql as $$
begin
  perform pg_notify('entente_live', mission_id || ' ' || label_id || ' ' || record_type)
     from (select distinct mission_id, label_id, record_type from added) told;
  return null;
end
$$;

create trigger tell_live_pages after insert on history.revision
referencing new table as added
for each statement execute function live.tell();
