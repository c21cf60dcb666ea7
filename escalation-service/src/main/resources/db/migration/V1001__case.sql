-- What the engine knows of a case, whole: read and written by it alone.
create table case_file (
    case_id uuid primary key,
    region  text not null,
    file    text not null
);

-- What people look at, written in the transaction of the case. facts: the thing as it was last told to everybody, as the
-- same JSON text; it is only ever read whole.

create table clock (
    clock_id uuid        primary key,
    case_id  uuid        not null,
    region   text        not null,
    state    text        not null check (state in ('RUNNING', 'BREACHED', 'MET')),
    desk     text        not null,
    due_at   timestamptz not null,
    facts    text       not null
);
create index clock_case on clock (case_id);
create index clock_owed on clock (due_at, clock_id) where state <> 'MET';

create table escalation (
    escalation_id uuid        primary key,
    case_id       uuid        not null,
    region        text        not null,
    open          boolean     not null,
    desk          text        not null,
    raised_at     timestamptz not null,
    version       integer     not null,
    facts         text       not null
);
create index escalation_case on escalation (case_id);
create index escalation_newest on escalation (raised_at desc, escalation_id desc);
create index escalation_open on escalation (raised_at desc, escalation_id desc) where open;

-- facts is null while the listing is only proposed.
create table supervision (
    supervision_id uuid        primary key,
    case_id        uuid        not null,
    region         text        not null,
    escalation_id  uuid        not null references escalation,
    proposed_at    timestamptz not null,
    listed_at      timestamptz,
    facts          text
);
create index supervision_newest on supervision (proposed_at desc, supervision_id desc);

-- Why each fact in the journal was decided; version is that of the journal row.
create table decision_trace (
    case_id    uuid        not null,
    version    integer     not null,
    subject_id uuid        not null,
    type       text        not null,
    decided_at timestamptz not null,
    trace      text       not null,
    primary key (case_id, version)
);
