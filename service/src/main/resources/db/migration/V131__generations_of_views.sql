-- A view is rebuilt beside the one that people see: rows of two generations stand in one table, and one row here says which is seen.
create table view.generation (
    name     text primary key,
    live     int  not null,
    -- Of the rebuild that made it; empty when the stream alone has filled it.
    events   bigint,
    built_at timestamptz
);
insert into view.generation (name, live) values ('dossier_list_v2', 0), ('cycle_list_v1', 0);

alter table view.dossier_list_v2 add column generation int not null default 0, drop constraint dossier_list_v2_pkey, add primary key (generation, dossier);
alter table view.dossier_list_v2 alter column generation drop default;
drop index view.dossier_list_v2_quarter;
create index dossier_list_v2_quarter on view.dossier_list_v2 (generation, commune, quarter);

alter table view.cycle_list_v1 add column generation int not null default 0, drop constraint cycle_list_v1_pkey, add primary key (generation, cycle);
alter table view.cycle_list_v1 alter column generation drop default;

grant select, update on view.generation to ${application_role};
