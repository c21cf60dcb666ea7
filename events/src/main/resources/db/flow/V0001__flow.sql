-- What every service keeps beside its own tables: the ledger of what happened, and the machinery that must not forget.

-- Append-only. position is the order of publication; a gap in it is a rolled-back transaction.
create table journal (
    position     bigint generated always as identity,
    case_id      uuid        not null,
    version      integer     not null check (version > 0),
    event_id     uuid        not null,
    topic        text        not null,
    type         text        not null,
    claimed_at   timestamptz,
    recorded_at  timestamptz not null,
    actor        text        not null,
    rule_version text,
    trace_parent text,
    data         text        not null,
    prev_hash    bytea       not null,
    hash         bytea       not null,
    primary key (case_id, version)
);
create unique index journal_position on journal (position);

-- Positions of journal rows that are not known to be published. Filled in the transaction of the journal row.
create table outbox (
    position bigint primary key
);
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000);

-- How far each partition was read; moved in the transaction of the effect.
create table inbox_position (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

-- The newest fact of each foreign case whose effect is here; a record sent twice has no second effect.
create table inbox_case (
    topic   text   not null,
    case_id uuid   not null,
    version bigint not null,
    primary key (topic, case_id)
);

-- Removed in the transaction of their effect. lane 0 is served before lane 1 before lane 2. due_at never changes: a timer
-- whose effect failed comes again when it is postponed_until.
create table timer (
    timer_id        uuid        primary key,
    lane            smallint    not null,
    due_at          timestamptz not null,
    case_id         uuid        not null,
    kind            text        not null,
    payload         text        not null,
    attempts        integer     not null default 0,
    postponed_until timestamptz,
    fires_at        timestamptz not null generated always as (coalesce(postponed_until, due_at)) stored
);
create index timer_fires on timer (lane, fires_at);
create index timer_case on timer (case_id);
