-- What counties and main contractors reported in each month, beside what there was to report from. A row is written once, when its
-- month is over; statement_id begins with that time.
create table exposure (
    statement_id uuid primary key,
    exposure_id  uuid not null,
    month        date not null,
    region       text not null collate "C",
    kind         text not null check (kind in ('REGION', 'ENTERPRISE')),
    uscc         text collate "C",
    data         text not null
);
create unique index exposure_once on exposure (month, region, exposure_id);
create index exposure_case on exposure (exposure_id, statement_id);
create index exposure_region on exposure (region, statement_id);
create index exposure_unit on exposure (uscc, statement_id) where uscc is not null;
