-- Keys of persons, each wrapped by the master key, which never comes near the database. Deleting a row makes a person's sensitive facts unreadable
-- in every event, view and copy; the events themselves stay and still fold.
create schema secrets;

create table secrets.person_key (
    person      text        primary key,
    wrapped_key bytea       not null,
    created_at  timestamptz not null default clock_timestamp()
);

-- A person whose key was destroyed gets no new one by accident.
create table secrets.destroyed_key (
    person       text        primary key,
    destroyed_at timestamptz not null default clock_timestamp()
);

grant usage on schema secrets to ${application_role};
grant select, insert, delete on secrets.person_key to ${application_role};
grant select, insert on secrets.destroyed_key to ${application_role};
