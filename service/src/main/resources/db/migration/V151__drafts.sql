-- What somebody has typed into a task's form and not sent yet, sealed under the writer's key. Gone with the sending.
create schema drafts;

create table drafts.form (
    task     text        not null,
    person   text        not null,
    fields   bytea       not null,
    -- Business time.
    saved_at timestamptz not null,
    primary key (task, person)
);

grant usage on schema drafts to ${application_role};
grant select, insert, update, delete on drafts.form to ${application_role};
