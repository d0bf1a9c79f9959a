-- Files that prove results: name and content sealed under the key of the person whom the catalogue is about (decision 17). What events say of a file is its
-- kind, size and hash; a file that an event tells of is not taken away by the application.
create schema evidence;

create table evidence.file (
    id         bigint      generated always as identity primary key,
    catalogue  text        not null,
    -- Of the catalogue's row.
    number     int         not null,
    name       bytea       not null,
    media_type text        not null,
    size       bigint      not null check (size > 0),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content    bytea       not null,
    -- Business time.
    at         timestamptz not null,
    unique (catalogue, number, sha256)
);
-- What is sealed does not become smaller.
alter table evidence.file alter column content set storage external;

grant usage on schema evidence to ${application_role};
grant select, insert, delete on evidence.file to ${application_role};
