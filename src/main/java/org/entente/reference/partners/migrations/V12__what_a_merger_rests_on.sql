-- The records in which a merger was decided: it stands while one of them does. What was stated by
-- hand was decided in the merger itself; of what was stated earlier nobody knows.
alter table partners.merger add column decisions jsonb not null default '[]';
