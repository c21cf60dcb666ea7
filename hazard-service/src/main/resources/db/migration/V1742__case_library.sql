-- The library of published accidents. A row is a version of a case; a change adds a row, and nothing is ever taken away. case_id
-- begins with the time at which the case was entered. See docs/decisions/0043.
create table accident_case (
    case_id         uuid        not null,
    version         integer     not null,
    current         boolean     not null default true,
    keeper          text        not null collate "C", -- region of who keeps it
    region          text        not null collate "C", -- where it happened
    day             date        not null,
    month_day       integer     not null
        generated always as (cast(extract(month from day) * 100 + extract(day from day) as integer)) stored,
    mark            text,
    type            text        not null collate "C",
    grade           text        not null,
    deaths          integer     not null,
    injured         integer,
    direct_loss_cny numeric,
    happened        text        not null,
    causes          text,
    source          text        not null,
    url             text,
    accident_id     uuid,
    change          text        not null check (change in ('ADDED', 'CHANGED', 'ENDED')),
    at              timestamptz not null,
    actor           text        not null,
    searched        text        not null, -- name, place, words and lessons in lower case
    -- the submission of the first version, so the same submission never becomes two
    key_id          uuid        unique,
    content_hash    bytea,
    primary key (case_id, version)
);
create unique index accident_case_current on accident_case (case_id) where current;
-- A case that has ended may be entered anew.
create unique index accident_case_name on accident_case (region, day, (coalesce(mark, ''))) where current and change <> 'ENDED';
create index accident_case_day on accident_case (day, case_id) where current;
create index accident_case_month_day on accident_case (month_day) where current;
create index accident_case_type on accident_case (type) where current;
create index accident_case_searched on accident_case using gin (bigrams(searched)) where current;

create table accident_case_lesson (
    case_id  uuid    not null,
    version  integer not null,
    place    integer not null, -- its place among the lessons of its case
    text     text    not null,
    criteria text[]  not null,
    types    text[]  not null,
    works    text[]  not null,
    to_check text,
    primary key (case_id, version, place),
    foreign key (case_id, version) references accident_case
);
create index accident_case_lesson_criteria on accident_case_lesson using gin (criteria);
create index accident_case_lesson_types on accident_case_lesson using gin (types);
