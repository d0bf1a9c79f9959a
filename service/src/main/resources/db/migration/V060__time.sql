-- The demonstration clock: by how much business time is ahead of machine time, for every node and the engine. One row; zero outside demonstrations.
create schema clock;

create table clock.demonstration (
    only_row       boolean primary key default true check (only_row),
    offset_seconds bigint  not null default 0
);
insert into clock.demonstration default values;

grant usage on schema clock to ${application_role};
grant select, update on clock.demonstration to ${application_role};
