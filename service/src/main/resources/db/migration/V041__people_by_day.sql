-- Who leads and who works in a unit, and who sits in a body from when to when: what meetings are called by (II.5.3).
alter table people.unit add column block text not null default 'GOVERNMENT' check (block in ('PARTY', 'FRONT', 'COUNCIL', 'GOVERNMENT'));
alter table people.post add column leads boolean not null default false;
alter table people.post add column employment text not null default 'PERMANENT' check (employment in ('PERMANENT', 'CONTRACT'));
update people.post set leads = true where position is not null;
alter table people.membership add column rank int not null default 1000;
alter table people.membership add column since date not null default '2000-01-01';
alter table people.membership add column until date;
