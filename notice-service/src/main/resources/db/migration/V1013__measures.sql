-- The measures of the plans by which documents are answered. What they say and who answers for them is told nowhere.
create table measure (
    measure_id    uuid        primary key,
    notice_id     uuid        not null references notice,
    no            integer     not null check (no > 0),
    region        text        not null,
    exercise      boolean     not null,
    status        text        not null
        constraint status_of_measure_known check (status in ('open', 'done', 'accepted', 'returned')),
    facts         text        not null,
    matter        text        not null,
    measure       text        not null,
    due_on        date        not null,
    unit          text        not null,
    uscc          text,
    person        text        not null,
    due_at        timestamptz not null,
    owed_by       timestamptz not null,
    done_at       timestamptz,
    overdue_since timestamptz,
    done_by       text,
    result        text,
    reviewed_by   text,
    reason        text,
    unique (notice_id, no)
);
create index measure_due on measure (due_at, measure_id);
create index measure_region on measure (region text_pattern_ops, due_at);
create index measure_overdue on measure (due_at, measure_id)
    where overdue_since is not null and status in ('open', 'returned');
