-- What people are told, and how each telling reached them. A notice is written once, in the transaction of what it is about; reading events again tells nobody.
create table notice.notice (
    id        bigint generated always as identity primary key,
    recipient text        not null,
    kind      text        not null,
    -- What it is about: a limit and its last day, or an aggregate; with the rung it is told once.
    subject   text        not null,
    rung      text        not null,
    -- Ids, days and counts; never a level, a remark or a vote.
    facts     jsonb       not null,
    -- Business time.
    told_at   timestamptz not null,
    seen_at   timestamptz,
    -- The reminder that it tells of.
    reminder  bigint references notice.reminder,
    unique (recipient, kind, subject, rung)
);
create index notice_unseen on notice.notice (recipient) where seen_at is null;
create unique index notice_of_reminder on notice.notice (reminder);

-- Reminders of before are notices that have been told; no letter follows.
insert into notice.notice (recipient, kind, subject, rung, facts, told_at, seen_at, reminder)
select recipient, case when rung = 'EXTENDED' then 'INTERNAL_DATE' else 'REMINDER' end, cycle || ':' || deadline || ':' || last_day, rung,
       jsonb_build_object('cycle', cycle, 'deadline', deadline, 'lastDay', last_day::text, 'subjects', subjects, 'open', open::text), told_at, seen_at, id
from notice.reminder order by id;
drop index notice.reminder_of;
alter table notice.reminder drop column seen_at;

-- A letter by mail: several notices in one a day, or one that cannot wait. Kept until the mail server has taken it.
create table notice.letter (
    id              uuid primary key,
    recipient       text        not null,
    -- The day in Vietnam of a letter that gathers; a person has one a day. Null for one that cannot wait.
    day             date,
    state           text        not null check (state in ('PLANNED', 'SENT', 'FAILED', 'CANCELLED')),
    attempts        int         not null default 0,
    -- Machine time: while it is being sent it lies ahead, so that a node that dies meanwhile leaves it to the next.
    next_attempt_at timestamptz not null default clock_timestamp(),
    -- Class of the failure and the server's number; no addresses.
    reason          text        not null default '',
    -- Business time.
    written_at      timestamptz not null,
    sent_at         timestamptz,
    unique (recipient, day)
);
create index letter_due on notice.letter (next_attempt_at) where state = 'PLANNED';

-- One telling by one way. Its key is person, subject, rung and channel.
create table notice.delivery (
    id              bigint generated always as identity primary key,
    notice          bigint      not null references notice.notice,
    -- APPLICATION, MAIL, or WEBHOOK: and the target's name.
    channel         text        not null,
    state           text        not null check (state in ('PLANNED', 'SENT', 'FAILED', 'CANCELLED')),
    -- Business time from which it may go.
    due_at          timestamptz not null,
    letter          uuid references notice.letter,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    reason          text        not null default '',
    done_at         timestamptz,
    -- Who cancelled it; null when nobody did.
    cancelled_by    text,
    unique (notice, channel)
);
create index delivery_planned on notice.delivery (due_at) where state = 'PLANNED';
create index delivery_letter on notice.delivery (letter);

-- Where somebody is written to, and the secret of the own calendar's address: only its SHA-256 is kept.
create table notice.address (
    person   text primary key,
    mail     text        not null default '',
    calendar text unique,
    changed_at timestamptz not null
);

grant select, insert, update on notice.notice, notice.letter, notice.delivery, notice.address to ${application_role};
