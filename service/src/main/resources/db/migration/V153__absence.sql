-- Who is away, and who of the same body does its work meanwhile. A fact about people with its days: it moves whose turn it is, gives nobody an authority, and bears
-- on no vote.
create table people.absence (
    person     text not null references people.person (id),
    substitute text not null references people.person (id),
    since      date not null,
    until      date not null,
    primary key (person, since),
    check (until >= since),
    check (substitute <> person)
);
grant select, insert, update, delete on people.absence to ${application_role};
