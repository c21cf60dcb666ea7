-- Duty rosters of desks, in the order in which they were imported; region is the desk. Append-only.
create table roster_version (
    place       bigint      generated always as identity primary key,
    region      text        not null,
    number      integer     not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    facts       text        not null,
    content     text        not null,
    phones      text        not null,
    imported_at timestamptz not null,
    valid_from  timestamptz not null,
    unique (region, number)
);

create trigger roster_version_append_only before update or delete or truncate on roster_version
    for each statement execute function refuse_change();
