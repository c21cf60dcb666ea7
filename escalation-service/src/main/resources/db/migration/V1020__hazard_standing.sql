-- Whether a hazard is a major one of a unit and not struck off, as it was said from each moment on: closure is proposed only where
-- there is such a hazard. Rows are only ever added.
create table hazard_standing (
    case_id  uuid        not null,
    told_at  timestamptz not null,
    number   text        not null,
    unit     text        not null,
    exercise boolean     not null,
    stands   boolean     not null,
    primary key (case_id, told_at)
);
create index hazard_standing_unit on hazard_standing (unit, told_at) where stands;

-- Those that are known from before.
insert into hazard_standing (case_id, told_at, number, unit, exercise, stands)
select f.case_id,
       cast(h.hazard ->> 'reportedAt' as timestamptz),
       h.hazard ->> 'number',
       btrim(h.hazard #>> '{enterprise,uscc}'),
       coalesce(cast(h.hazard ->> 'exercise' as boolean), false),
       true
from (select case_id, cast(file as json) -> 'facts' as facts from case_file where file like '%"MAJOR"%') f
cross join lateral (select f.facts -> 'hazard' as hazard) h
where f.facts ->> 'subject' = 'hazard'
  and h.hazard ->> 'level' = 'MAJOR'
  and btrim(h.hazard #>> '{enterprise,uscc}') <> ''
  and (h.hazard #>> '{progress,closedAt}') is null;
