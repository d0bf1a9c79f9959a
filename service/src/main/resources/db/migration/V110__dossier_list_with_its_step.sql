-- The list with the dossier's step: by it reminders find whose turn it is. Filled from events, like the one that it replaces.
drop table view.dossier_list_v1;

create table view.dossier_list_v2 (
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
    stage             text not null default 'ABSENT',
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
create index dossier_list_v2_quarter on view.dossier_list_v2 (commune, quarter);

grant select, insert, update, delete, truncate on view.dossier_list_v2 to ${application_role};
