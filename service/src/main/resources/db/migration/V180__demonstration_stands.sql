-- A demonstration that is switched off stands still: the machine's time at which one of its processes was last seen running.
alter table clock.demonstration add column seen_at timestamptz;
