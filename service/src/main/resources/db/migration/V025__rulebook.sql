-- The bytes of the rule tables that quarters were opened under (R-0-1). Kept for ever: whoever checks a rating years later reads what held on its day.
create schema rulebook;

create table rulebook.kept_table (
    sha256  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    edition text        not null,
    file    text        not null,
    bytes   bytea       not null,
    kept_at timestamptz not null default clock_timestamp(),
    primary key (sha256, file)
);

create trigger kept_tables_stay
    before update or delete or truncate on rulebook.kept_table
    for each statement execute function eventstore.refuse();

grant usage on schema rulebook to ${application_role};
grant select, insert on rulebook.kept_table to ${application_role};
