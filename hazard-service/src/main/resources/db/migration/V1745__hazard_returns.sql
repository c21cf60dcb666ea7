-- The tables of a quarter or year that units owe or filed (隐患排查治理情况统计分析表): how each stands, and all that was filed of it,
-- which is only ever added. first_id is that of its first event, and begins with its time.
create table hazard_return (
    return_id uuid        primary key,
    first_id  uuid        not null unique,
    region    text        not null collate "C",
    uscc      text        not null collate "C",
    period    text        not null,
    due_at    timestamptz not null,
    asked_at  timestamptz,
    filed_at  timestamptz,
    data      text        not null,
    unique (region, uscc, period)
);
create index hazard_return_region on hazard_return (region, first_id);
create index hazard_return_unit on hazard_return (uscc, first_id);

create table hazard_return_filing (
    return_id uuid        not null references hazard_return,
    no        integer     not null check (no >= 1),
    filed_at  timestamptz not null,
    signed_by text        not null,
    signed_on date        not null,
    reason    text,
    broken    text        not null,
    data      text        not null,
    primary key (return_id, no),
    check ((no = 1) = (reason is null))
);
