-- Persons, posts, units and bodies come from files: what has been looked at and not yet taken over, and what was taken over, when and by whom.

-- Somebody may leave a body and come back.
alter table people.membership drop constraint membership_pkey, add primary key (body, person, since);

-- A file that has been read without errors, kept until it is taken over, replaced, or a day old. One a person: its names go with it.
create table people.import_draft (
    id           uuid primary key,
    commune      text not null,
    person       text not null,
    at           timestamptz not null,
    sha256       text not null,
    state_sha256 text not null,
    unique (commune, person)
);
comment on column people.import_draft.sha256 is 'of the bytes that were looked at';
comment on column people.import_draft.state_sha256 is 'of the commune''s rows as they stood then';

create table people.import_draft_file (
    draft   uuid not null references people.import_draft on delete cascade,
    name    text not null,
    content bytea not null,
    primary key (draft, name)
);

-- What was taken over. The file itself is not kept: its names would outlive the people tables.
create table people.import (
    id      uuid primary key,
    commune text not null references people.commune,
    person  text not null,
    at      timestamptz not null,
    sha256  text not null,
    files   text not null,
    lines   int not null,
    added   int not null,
    changed int not null,
    ended   int not null,
    removed int not null
);

-- What it did to whom, line by line, in ids and days: who was given a seat and lost it again can be read afterwards.
create table people.import_step (
    import uuid not null references people.import,
    number int  not null,
    sheet  text not null,
    kind   text not null,
    -- Ids and first day, by which the line is known.
    line   text not null,
    facts  text not null,
    primary key (import, number)
);

-- Up to which day the groups of the accounts follow the memberships.
create table people.seating (
    only_row boolean primary key default true check (only_row),
    day      date not null default '1900-01-01'
);
insert into people.seating default values;

grant select, insert, delete on people.import_draft, people.import_draft_file to ${application_role};
grant select, insert on people.import, people.import_step to ${application_role};
grant select, update on people.seating to ${application_role};

-- An account may be there before its first password is.
alter table security.account add column has_password boolean not null default true;

-- Whoever hands out a password could sign in with it until its owner changes it: each one is written down, by whom and when.
create table security.password_issue (
    user_id   text not null references security.account,
    issued_by text not null,
    at        timestamptz not null
);
grant select, insert on security.password_issue to ${application_role};
