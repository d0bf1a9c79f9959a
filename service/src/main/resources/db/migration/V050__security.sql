-- Who signs in under which name. Passwords stay in the engine's user table (bcrypt); this table holds what the engine has no
-- place for. Tries are counted here so that a lock survives a restart and holds on every node.

create schema security;

create table security.account (
    user_id              text        primary key check (user_id ~ '^[a-z0-9][a-z0-9-]*:[a-z0-9][a-z0-9-]*$'),
    login                text        not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{2,59}$'),
    must_change_password boolean     not null default true,
    failed_attempts      integer     not null default 0 check (failed_attempts >= 0),
    locked_until         timestamptz,
    last_login_at        timestamptz,
    credentials_version  integer     not null default 1
);

comment on column security.account.failed_attempts is 'tries since the last right password, counted before the password is looked at';
comment on column security.account.credentials_version is 'raised by every new password; sessions opened under an older one end';

grant usage on schema security to ${application_role};
grant select, insert, update on security.account to ${application_role};
