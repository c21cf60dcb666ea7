-- What figures of hazards count, made when the row is written and not for each of a million rows when somebody asks.

alter table hazard
    -- whether it is in the figures at all
    add column counted boolean not null
        generated always as (not exercise and not unconfirmed and stage not in ('WITHDRAWN', 'MERGED')) stored,
    -- 1 closed, 2 was overdue, 4 major, 8 has funds, 16 has ended, 32 filed within a day of the finding, 64 filed completely
    add column shape smallint not null
        generated always as (cast(stage = 'CLOSED' as integer)
            + 2 * cast(overdue_since is not null as integer)
            + 4 * cast(level = 'MAJOR' as integer)
            + 8 * cast(funds_cny is not null as integer)
            + 16 * cast(closed_at is not null as integer)
            + 32 * cast(reported_at - found_at <= interval '1 day' as integer)
            + 64 * cast(complete as integer)) stored,
    -- tenths of days from the finding to the closing
    add column tenths integer
        generated always as (
            case when stage = 'CLOSED' then cast(round(date_part('epoch', closed_at - found_at) / 8640) as integer) end) stored,
    add column found_month text not null
        generated always as (
            lpad(cast(cast(extract(month from found_at at time zone 'Asia/Shanghai') as integer) as text), 2, '0')) stored;

create index hazard_figures on hazard (found_at, hazard_id)
    include (region, shape, tenths, found_month, uscc, source, category, funds_cny) where counted;
create index hazard_reported on hazard using brin (reported_at);

-- How many groups there are, so that counting them is done in memory and by several workers.
drop statistics hazard_tenths;
create statistics hazard_groups (ndistinct) on shape, tenths, found_month, region from hazard;
create statistics hazard_cities (ndistinct) on (rpad(left(region, 4), 6, '0')), shape, tenths from hazard;

-- Lists cut their page in an index alone, the region of the caller included; its rows are read afterwards.
drop index hazard_found_at;
create index hazard_found_at on hazard (found_at, hazard_id) include (region);
drop index hazard_stage;
create index hazard_stage on hazard (stage, hazard_id) include (region) where stage <> 'CLOSED';
drop index hazard_category;
create index hazard_category on hazard (category, hazard_id) include (region) where category is not null;
drop index hazard_source;
create index hazard_source on hazard (source, hazard_id) include (region) where source not in ('SELF_CHECK', 'INSPECTION');
drop index hazard_owner;
create index hazard_owner on hazard (owner, hazard_id) include (region);
drop index hazard_overdue;
create index hazard_overdue on hazard (hazard_id) include (region) where overdue_since is not null;

-- Neither the planner nor the function rarest wait for the next automatic one.
analyze hazard;
analyze case_words;
