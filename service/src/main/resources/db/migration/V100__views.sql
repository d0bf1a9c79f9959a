-- What people see: rebuilt from events at any time. The number in a table's name is the version of its projector.
create schema view;

create table view.dossier_list_v1 (
    dossier           text primary key,
    commune           text not null,
    quarter           text not null,
    person            text not null,
    unit              text not null default '',
    position          text not null default '',
    proposer          text not null default '',
    -- Names of the last events of the catalogue and of the dossier: what happened, not whose turn it is.
    catalogue_last    text not null default '',
    dossier_last      text not null default '',
    self_total        numeric(5, 2),
    own_level         text,
    proposed_level    text,
    opinion_level     text,
    decided_level     text,
    decision_number   text,
    late              text not null default '',
    catalogue_version bigint not null default -1,
    dossier_version   bigint not null default -1
);
create index dossier_list_v1_quarter on view.dossier_list_v1 (commune, quarter);

create table view.cycle_list_v1 (
    cycle     text primary key,
    commune   text not null,
    quarter   text not null,
    edition   text not null,
    opened_at timestamptz not null,
    persons   int  not null,
    passed    text not null default '',
    version   bigint not null
);

grant usage on schema view to ${application_role};
grant select, insert, update, delete, truncate on all tables in schema view to ${application_role};
