-- What figures look for beside what lists do. As all columns of this table they follow from the newest row of the ledger.

alter table hazard
    add column reported_at timestamptz,
    add column complete    boolean not null default false,
    add column funds_cny   numeric;

update hazard h
set reported_at = cast(f.facts ->> 'reportedAt' as timestamptz),
    complete    = f.facts #>> '{place,address}' is not null and f.facts #>> '{place,longitude}' is not null
        and f.facts -> 'project' is not null and f.facts -> 'enterprise' is not null,
    funds_cny   = cast(f.facts #>> '{progress,plan,fundsCny}' as numeric)
from (select case_id, version, cast(data as jsonb) -> 'hazard' as facts from journal where topic = 'zhibao.hazards') f
where f.case_id = h.hazard_id and f.version = h.version;

alter table hazard
    alter column reported_at set not null,
    alter column complete drop default;

create index hazard_found on hazard (region, found_at);

-- Hazards under listed supervision, as escalation-service tells it.
create table hazard_listing (
    hazard_id uuid        primary key,
    level     text        not null check (level in ('COUNTY', 'CITY', 'PROVINCE')),
    listed_at timestamptz not null
);
