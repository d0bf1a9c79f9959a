-- What people are told about limits, and whether it has reached them.
create schema notice;

create table notice.reminder (
    id         bigint generated always as identity primary key,
    cycle      text        not null,
    deadline   text        not null,
    last_day   date        not null,
    rung       text        not null,
    recipient  text        not null,
    -- Codes of the persons or units whose work is open, joined by blanks; empty where only the number is the recipient's to know.
    subjects   text        not null,
    open       int         not null,
    -- Business time.
    told_at    timestamptz not null,
    -- Delivered by being shown; seen once the recipient says so.
    seen_at    timestamptz,
    unique (cycle, deadline, last_day, rung, recipient)
);
create index reminder_of on notice.reminder (recipient, told_at) where seen_at is null;

grant usage on schema notice to ${application_role};
grant select, insert, update on notice.reminder to ${application_role};
