-- State beside the journal. What a case says of itself is in the data of its newest journal row (every event carries the
-- whole case); these tables hold where it stands and what lists and scopes look for.

create table hazard (
    hazard_id     uuid        primary key,
    version       integer     not null,
    number        text        not null,
    level         text        not null check (level in ('GENERAL', 'MAJOR')),
    region        text        not null collate "C",
    uscc          text        collate "C",
    rectify_by    timestamptz,
    overdue_since timestamptz,
    exercise      boolean     not null
);
create index hazard_region on hazard (region, hazard_id);
create index hazard_uscc on hazard (uscc, hazard_id) where uscc is not null;

create table accident (
    accident_id      uuid    primary key,
    version          integer not null,
    number           text    not null,
    grade            text    not null check (grade in ('ORDINARY', 'LARGER', 'MAJOR', 'ESPECIALLY_MAJOR')),
    region           text    not null collate "C",
    uscc             text    collate "C",
    casualties_known boolean not null,
    exercise         boolean not null
);
create index accident_region on accident (region, accident_id);
create index accident_uscc on accident (uscc, accident_id) where uscc is not null;

-- Which submission became which fact: written with the fact, so the same submission never becomes two.
-- key_id is a hash of sender, operation and Idempotency-Key.
create table submission (
    key_id       uuid        primary key,
    content_hash bytea       not null,
    case_id      uuid        not null,
    version      integer     not null,
    recorded_at  timestamptz not null
);

-- Numbers for people are taken in blocks, so a filing does not wait for one.
create sequence case_number increment by 1000;
