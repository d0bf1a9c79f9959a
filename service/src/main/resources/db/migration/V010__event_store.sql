-- The event store. Rows are only ever added: the application's role holds INSERT and SELECT, and a trigger refuses the rest to everybody.
create schema eventstore;

create table eventstore.event (
    global_index         bigint generated always as identity primary key,
    event_identifier     text        not null unique,
    aggregate_identifier text        not null,
    sequence_number      bigint      not null,
    aggregate_type       text        not null,
    event_name           text        not null,
    event_revision       text        not null,
    -- JSON as text, not jsonb: the exact bytes that were written are the bytes that are hashed and proved.
    payload              text        not null,
    metadata             text        not null,
    -- Axon's own machine time; business time stands in the payload.
    recorded_at          text        not null,
    -- Commit-safe order for sealing, and an index for a token at a time.
    xact_id              xid8        not null default pg_current_xact_id(),
    stored_at            timestamptz not null default clock_timestamp(),
    unique (aggregate_identifier, sequence_number)
);
comment on table eventstore.event is 'Every act, in order. Insert only.';
create index event_stored_at on eventstore.event using brin (stored_at);

create function eventstore.refuse() returns trigger language plpgsql as
$$ begin raise exception 'events are never changed or removed (%)', tg_op using errcode = 'insufficient_privilege'; end $$;

create trigger event_rows_stay before update or delete on eventstore.event for each row execute function eventstore.refuse();
create trigger event_table_stays before truncate on eventstore.event for each statement execute function eventstore.refuse();

alter table eventstore.event enable always trigger event_rows_stay;
alter table eventstore.event enable always trigger event_table_stays;

-- Asked for by the framework's schema, never used: no snapshots until measured.
create table eventstore.snapshot (
    event_identifier     text   not null unique,
    aggregate_identifier text   not null,
    sequence_number      bigint not null,
    aggregate_type       text   not null,
    event_name           text   not null,
    event_revision       text   not null,
    payload              text   not null,
    metadata             text   not null,
    recorded_at          text   not null,
    primary key (aggregate_identifier, sequence_number)
);

-- How far each projection and the process inbox have read.
create table eventstore.token (
    processor  text   not null,
    segment    int    not null,
    token      bytea,
    token_type text,
    touched_at text,
    owner      text,
    primary key (processor, segment)
);

-- Events that a handler could not take: parked with everything that follows for the same aggregate, until somebody has looked.
create table eventstore.parked (
    dead_letter_id       text        primary key,
    processing_group     text        not null,
    sequence_identifier  text        not null,
    sequence_index       bigint      not null,
    message_type         text        not null,
    event_identifier     text        not null,
    event_timestamp      text        not null,
    event_name           text        not null,
    event_revision       text,
    payload              bytea       not null,
    metadata             bytea,
    aggregate_type       text,
    aggregate_identifier text,
    sequence_number      bigint,
    token_type           text,
    token                bytea,
    enqueued_at          text not null,
    last_touched         text,
    processing_started   text,
    cause_type           text,
    cause_message        text,
    diagnostics          bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

grant usage on schema eventstore to ${application_role};
-- Not the number, the transaction or the time of a row: those prove its place.
grant select on eventstore.event to ${application_role};
grant insert (event_identifier, aggregate_identifier, sequence_number, aggregate_type, event_name, event_revision, payload, metadata, recorded_at)
    on eventstore.event to ${application_role};
grant usage on all sequences in schema eventstore to ${application_role};
grant select on eventstore.snapshot to ${application_role};
grant select, insert, update, delete on eventstore.token, eventstore.parked to ${application_role};
