-- Persons, their posts, units and bodies. Names live here and nowhere else: events and the engine know ids.
create schema people;

create table people.commune (
    id   text primary key,
    name text not null
);

create table people.unit (
    id      text primary key,
    commune text not null references people.commune,
    code    text not null,
    name    text not null,
    unique (commune, code)
);

-- Bodies that review, approve, propose or decide; a unit's leadership is a body with the unit's code.
create table people.body (
    id      text primary key,
    commune text not null references people.commune,
    code    text not null,
    name    text not null,
    unique (commune, code)
);

create table people.person (
    id          text primary key,
    commune     text not null references people.commune,
    code        text not null,
    family_name text not null,
    given_name  text not null,
    unique (commune, code)
);

-- The highest post of a person (R-2.1-2). With a position class its holder is a subject of the quarterly rating; without one, not.
create table people.post (
    person   text not null references people.person,
    unit     text not null references people.unit,
    title    text not null,
    position text,
    since    date not null,
    until    date,
    primary key (person, unit, since)
);

create table people.membership (
    body   text not null references people.body,
    person text not null references people.person,
    primary key (body, person)
);

grant usage on schema people to ${application_role};
grant select, insert, update, delete on all tables in schema people to ${application_role};
