-- A record may have been opened in part only since a revision: what it said before is for those who
-- may read another label too. That is a matter of now, as the head's label is.
alter table history.head
  add column open_from     int not null default 1,  -- the first revision that all its readers may read
  add column past_label_id int,                     -- who may read those before it
  add check (open_from = 1 or past_label_id is not null);
