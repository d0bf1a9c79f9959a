-- What stands between people, events and the engine.
create schema process;

-- Sent twice, done once: the first answer of every act, by the id that the client made. Ids only.
create table process.action (
    actor       text        not null,
    action_id   text        not null,
    what        text        not null,
    -- Keyed: tells whether the same act was sent again, and nothing of what was in it.
    fingerprint text        not null,
    subject     text,
    task_key    text,
    done_at     timestamptz not null default clock_timestamp(),
    primary key (actor, action_id)
);

-- Letters from events to processes.
create table process.inbox (
    id              bigint generated always as identity primary key,
    event_id        text        not null,
    process         text        not null,
    message         text        not null,
    business_key    text        not null,
    variables       text        not null,
    attempts        int         not null default 0,
    created_at      timestamptz not null default clock_timestamp(),
    next_attempt_at timestamptz not null default clock_timestamp(),
    delivered_at    timestamptz,
    reason          text,
    unique (event_id, process, message, business_key)
);
create index inbox_due on process.inbox (next_attempt_at) where delivered_at is null;

grant usage on schema process to ${application_role};
grant select, insert, update on process.action to ${application_role};
grant select, insert, update on process.inbox to ${application_role};
