-- The places that a place which ended goes on in; null where it holds, or nothing went on.
alter table places.place add column successors uuid[];
