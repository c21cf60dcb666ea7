-- Tables of holidays, one a year; what is written differently is another one of its year. Append-only.
create table calendar_version (
    year        integer     not null,
    number      integer     not null,
    basis       text        not null,
    content     text        not null,
    hash        text        not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    primary key (year, number)
);

-- From when on limits are counted by a table; -infinity is the beginning. Append-only.
create table calendar_activation (
    year        integer     not null,
    number      integer     not null,
    valid_from  timestamptz not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (year, number),
    unique (year, valid_from),
    foreign key (year, number) references calendar_version
);

create trigger calendar_version_append_only before update or delete or truncate on calendar_version
    for each statement execute function refuse_change();
create trigger calendar_activation_append_only before update or delete or truncate on calendar_activation
    for each statement execute function refuse_change();

-- Years for whose tables clocks of the case wait, as its file says; null for almost every case.
alter table case_file add column waits_for integer[];
create index case_file_waits on case_file using gin (waits_for) where waits_for is not null;
