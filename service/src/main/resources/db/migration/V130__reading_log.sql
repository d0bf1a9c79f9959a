-- Who opened which sensitive part of whose dossier. Rows are only ever added: the application may insert and read, and a trigger refuses the rest to everybody.
create schema reading;

create table reading.opened (
    number    bigint generated always as identity primary key,
    dossier   text        not null,
    reader    text        not null,
    part      text        not null,
    -- Which event, state or task; ids only.
    detail    text        not null,
    -- Business time, as people know it.
    at        timestamptz not null,
    -- Machine time.
    noted_at  timestamptz not null default clock_timestamp()
);
create index opened_of on reading.opened (dossier, number);

create function reading.refuse() returns trigger language plpgsql as
$$ begin raise exception 'what was read stays noted (%)', tg_op using errcode = 'insufficient_privilege'; end $$;
create trigger opened_rows_stay before update or delete on reading.opened for each row execute function reading.refuse();
create trigger opened_table_stays before truncate on reading.opened for each statement execute function reading.refuse();

grant usage on schema reading to ${application_role};
grant select on reading.opened to ${application_role};
grant insert (dossier, reader, part, detail, at) on reading.opened to ${application_role};
