-- A demonstration may begin on a day of its own: set once, before anything has happened.
alter table clock.demonstration add column begun boolean not null default false;
