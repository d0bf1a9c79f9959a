-- Cases about results: which there are and where each stands. What a case says is in no view.
create table view.complaint_list_v1 (
    generation int        not null,
    complaint text        not null,
    dossier   text        not null,
    commune   text        not null,
    quarter   text        not null,
    person    text        not null,
    kind      text        not null,
    stage     text        not null,
    late      boolean     not null,
    filed_at  timestamptz not null,
    answer    timestamptz not null,
    handler   text,
    version   bigint      not null,
    primary key (generation, complaint)
);
create index complaint_list_v1_quarter on view.complaint_list_v1 (generation, commune, quarter);
insert into view.generation (name, live) values ('complaint_list_v1', 0);
grant select, insert, update, delete, truncate on view.complaint_list_v1 to ${application_role};

-- What people are told about answers that are near their limit, or past it. Told again, it is told once.
create table notice.complaint (
    complaint text        not null,
    rung      text        not null,
    recipient text        not null,
    -- Business time.
    told_at   timestamptz not null,
    primary key (complaint, rung, recipient)
);
create index complaint_of on notice.complaint (recipient);
grant select, insert on notice.complaint to ${application_role};
