-- Where an accident stands beyond its first report, and what lists look for. Everything here follows from the journal.

alter table accident
    add column status        text    not null default 'REPORTED'
        check (status in ('REPORTED', 'UNDER_INVESTIGATION', 'CONCLUDED')),
    add column accident_type text    collate "C",
    add column near_miss     boolean not null default false,
    add column occurred_at   timestamptz,
    add column permit_no     text    collate "C",
    add column gaps          text    not null default '',
    add column window_closed boolean not null default false;

-- Accidents on file before: none of them had more than a report and its supplements.
update accident a
set accident_type = f.facts ->> 'type',
    occurred_at   = cast(f.facts ->> 'occurredAt' as timestamptz),
    permit_no     = f.facts #>> '{project,permitNo}',
    near_miss     = a.grade = 'ORDINARY' and coalesce(cast(f.facts #>> '{casualties,missing}' as integer), 0)
        + coalesce(cast(f.facts #>> '{casualties,trapped}' as integer), 0) >= 3,
    gaps          = concat_ws(',',
        case when f.facts ->> 'type' is null or f.facts ->> 'type' !~ '^(0[1-9]|1[0-9]|20)$' then 'type' end,
        case when not a.casualties_known then 'casualties' end,
        case when f.facts ->> 'directLossCny' is null then 'directLossCny' end,
        case when f.facts #>> '{place,address}' is null then 'place' end,
        case when f.facts -> 'project' is null then 'project' end,
        case when f.facts -> 'enterprise' is null then 'enterprise' end,
        case when f.facts ->> 'informedAt' is null then 'informedAt' end,
        case when f.facts ->> 'measures' is null then 'measures' end)
from (select case_id, version, cast(data as jsonb) -> 'accident' as facts
      from journal where topic = 'zhibao.accidents') f
where f.case_id = a.accident_id and f.version = a.version;

alter table accident alter column occurred_at set not null;

-- Their casualty windows close like those of all others: at 24:00 China time of the last day, 7 days for fires.
insert into timer (timer_id, lane, due_at, case_id, kind, payload)
select gen_random_uuid(), 2, w.ends_at, w.accident_id, 'casualty-window',
       to_char(w.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
from (select accident_id,
             cast(cast(occurred_at at time zone 'Asia/Shanghai' as date) + case accident_type when '08' then 8 else 31 end
                  as timestamp) at time zone 'Asia/Shanghai' as ends_at
      from accident) w;

-- Lists are read newest first, a page at a time; each of these serves one filter in that order.
create index accident_status on accident (status, accident_id);
create index accident_type on accident (accident_type, accident_id) where accident_type is not null;
create index accident_near_miss on accident (accident_id) where near_miss;
create index accident_gaps on accident (accident_id) where gaps <> '';
create index accident_permit_no on accident (permit_no, accident_id) where permit_no is not null;
create index accident_occurred_at on accident (occurred_at);
