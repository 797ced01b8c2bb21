-- A job holds references only, never what it works on; so it carries no label.
create table jobs.job (
  id           uuid        not null primary key,
  mission_id   uuid        not null,
  kind         text        not null,
  about        uuid        not null,  -- the record it works on, such as an import
  state        text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  steps_done   bigint      not null default 0,
  steps        bigint      not null default 0,
  cancel_asked boolean     not null default false,
  trouble      text,       -- the reference of what went wrong, as it stands in the log
  asked_by     text        not null,
  asked_at     timestamptz not null,
  seen_at      timestamptz,  -- when its worker last showed that it lives
  ended_at     timestamptz
);
create index job_to_do on jobs.job (asked_at) where state in ('waiting', 'running');
create index job_about on jobs.job (about);

call database.open('jobs.job');
