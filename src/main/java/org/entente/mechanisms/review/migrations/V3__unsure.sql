-- Who could not tell; the pair is left to others, also when others can not tell either.
alter table review.judgement add unsure_by text[] not null default '{}';
