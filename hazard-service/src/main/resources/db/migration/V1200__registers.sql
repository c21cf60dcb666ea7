-- The registers: enterprises, projects, dangerous works, houses, supervisors, authorities. What an entry says is its
-- document; the columns beside it are what lists, scopes and figures look for. See docs/decisions/0019.

create table register_entry (
    entry_id    uuid        primary key,
    register    text        not null check (register in
                                ('ENTERPRISES', 'PROJECTS', 'WORKS', 'HOUSES', 'SUPERVISORS', 'AUTHORITIES')),
    natural_key text        not null collate "C",
    version     integer     not null,
    parent      text        collate "C",
    region      text        not null collate "C",
    owners      text[]      not null,
    searched    text        not null,
    kind        text,
    status      text,
    grade       text,
    village     text,
    flags       text[]      not null,
    starts_on   date,
    ends_on     date,
    document    jsonb       not null,
    judged      jsonb       not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    ended_at    timestamptz
);

-- Pairs of neighbouring characters: they serve a search for a part of a Chinese name, which has no words to index.
create function bigrams(said text) returns text[] language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct substr(said, place, 2)), '{}')
            from generate_series(1, char_length(said) - 1) as place);

-- An entry that has ended may be entered anew.
create unique index register_entry_living on register_entry (register, natural_key) where ended_at is null;
create index register_entry_list on register_entry (register, entry_id);
create index register_entry_region on register_entry (register, region, entry_id);
create index register_entry_kind on register_entry (register, kind, region);
create index register_entry_status on register_entry (register, status, region);
create index register_entry_grade on register_entry (register, grade, region) where grade is not null;
create index register_entry_village on register_entry (register, region, village) where village is not null;
create index register_entry_parent on register_entry (register, parent) where parent is not null;
create index register_entry_flags on register_entry using gin (flags);
create index register_entry_owners on register_entry using gin (owners);
create index register_entry_searched on register_entry using gin (bigrams(searched));

-- Every change; what was before it is in the line before. The document is absent when the entry ended.
create table register_history (
    entry_id uuid        not null references register_entry,
    version  integer     not null,
    happened text        not null check (happened in ('CREATED', 'CHANGED', 'ENDED')),
    at       timestamptz not null,
    actor    text        not null,
    document jsonb,
    primary key (entry_id, version)
);

-- Which submission became which entry, so the same submission never becomes two.
create table register_submission (
    key_id       uuid        primary key,
    content_hash bytea       not null,
    entry_id     uuid        not null references register_entry,
    recorded_at  timestamptz not null
);
