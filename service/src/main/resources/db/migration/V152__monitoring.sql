-- Which member of the Standing Committee or the Party Committee looks after which unit from above (III.1.1): he or she sees how far the work is, nothing of an
-- assessment. Facts about people with their days, beside the other people tables.
create table people.charge (
    monitor text not null references people.person (id),
    unit    text not null references people.unit (id),
    since   date not null,
    until   date,
    primary key (monitor, unit, since),
    check (until is null or until >= since)
);
grant select, insert, update, delete on people.charge to ${application_role};
