-- Lists and figures that stay quick when there are millions of cases.

-- A list of a stretch of time is read in the order of that time, and so are figures: what they count lies in the index, so a
-- year of a province is counted without its rows. For a place there is the same order with its region before it.
create index hazard_found_at on hazard (found_at, hazard_id)
    include (exercise, unconfirmed, region, level, stage, closed_at, overdue_since, funds_cny, uscc);
drop index hazard_found;
create index hazard_found on hazard (region, found_at, hazard_id);

-- What few cases have: a list of it must not look at all the others. Everything else is found among the newest.
create index hazard_stage on hazard (stage, hazard_id) where stage <> 'CLOSED';
create index hazard_category on hazard (category, hazard_id) where category is not null;
create index hazard_source on hazard (source, hazard_id) where source not in ('SELF_CHECK', 'INSPECTION');
create index hazard_overdue on hazard (hazard_id) where overdue_since is not null;

-- How many different lengths of rectification there are, so that counting by them is done in memory and by several workers.
-- The expression is that of the query.
create statistics hazard_tenths
    on (case when stage = 'CLOSED' then cast(round(date_part('epoch', closed_at - found_at) / 8640) as integer) end) from hazard;

-- Figures of accidents read their rows alone. As all columns of this table they follow from the ledger.
alter table accident
    add column housing          boolean not null default false,
    add column deaths           integer not null default 0,
    add column serious_injuries integer not null default 0,
    add column minor_injuries   integer not null default 0,
    add column direct_loss_cny  numeric;

update accident a
set housing          = f.facts -> 'project' is not null,
    deaths           = coalesce(cast(f.facts #>> '{casualties,deaths}' as integer), 0),
    serious_injuries = coalesce(cast(f.facts #>> '{casualties,seriousInjuries}' as integer), 0),
    minor_injuries   = coalesce(cast(f.facts #>> '{casualties,minorInjuries}' as integer), 0),
    direct_loss_cny  = cast(f.facts ->> 'directLossCny' as numeric)
from (select case_id, version, cast(data as jsonb) -> 'accident' as facts
      from journal where topic = 'zhibao.accidents') f
where f.case_id = a.accident_id and f.version = a.version;
