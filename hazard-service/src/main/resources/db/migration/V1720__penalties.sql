-- Administrative penalties. What one says lies in data, beside what lists and scopes look for; a decision is there once.
create table penalty (
    penalty_id      uuid        primary key,
    region          text        not null collate "C",
    decision_number text        not null,
    uscc            text        not null collate "C",
    kind            text        not null,
    decided_at      timestamptz not null,
    about_case_id   uuid,
    data            text        not null,
    unique (region, decision_number)
);
create index penalty_region on penalty (region, penalty_id);
create index penalty_unit on penalty (uscc, penalty_id);
create index penalty_case on penalty (about_case_id, penalty_id) where about_case_id is not null;
