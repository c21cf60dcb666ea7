-- The hazards :first to :last of :cases, the oldest first, over two years: how far each has come, and the pieces of which
-- the facts of its versions are put together.
create temporary table made as
with drawn as materialized (
    select n, date_trunc('second', now() - interval '730 days' * (cast(:cases - n + 1 as float8) / :cases)) as reported_at,
           1 + cast(floor(random() * (select count(*) from bench.site)) as integer) as site, random() as fate,
           random() as pace, random() as delay, random() < 0.15 as grave, cast(floor(random() * 20) as integer) as kind,
           cast(floor(random() * 20) as integer) as origin
    from generate_series(:first, :last) as n),
fated as materialized (
    select *, date_trunc('second', reported_at - interval '40 hours' * delay * delay) as found_at,
           least((now() - reported_at) * 0.9, interval '30 days' * (0.2 + 0.8 * pace)) / 12 as step,
           case when now() - reported_at < interval '40 days' or fate < 0.92 then 'USUAL' when fate < 0.97 then 'LATE'
                when fate < 0.985 then 'WITHDRAWN' else 'MERGED' end as path,
           case when now() - reported_at >= interval '40 days'
                then case when fate < 0.92 then 11 when fate < 0.97 then 8 else 4 end
                else case when fate < 0.1 then 1 when fate < 0.25 then 2 when fate < 0.35 then 3 when fate < 0.4 then 5
                          when fate < 0.7 then 6 when fate < 0.85 then 8 else 11 end
           end as last
    from drawn),
timed as materialized (
    select *, uuidv7(reported_at - clock_timestamp()) as case_id,
           date_trunc('second', reported_at + step * 2) as t2, date_trunc('second', reported_at + step * 3) as t3,
           date_trunc('second', reported_at + step * 4) as t4, date_trunc('second', reported_at + step * 5) as t5,
           date_trunc('second', reported_at + step * 6) as t6, date_trunc('second', reported_at + step * 7) as t7,
           date_trunc('second', reported_at + step * 8) as t8, date_trunc('second', reported_at + step * 9) as t9,
           date_trunc('second', reported_at + step * 10) as t10, date_trunc('second', reported_at + step * 11) as t11,
           case when path = 'LATE' then date_trunc('second', reported_at + step * 8) - interval '1 second'
                when last < 7 then date_trunc('second', now() + interval '20 days' * pace + interval '49 hours')
                else date_trunc('second', reported_at + step * 7 + interval '1 day') end as d1
    from fated),
dated as (
    select *, d1 - interval '1 day' as d0, case when grave then 'MAJOR' else 'GENERAL' end as level,
           case when grave and t11 + interval '30 days' > now() then t11 + interval '30 days' end as recheck_at,
           (array['SELF_CHECK', 'SELF_CHECK', 'SELF_CHECK', 'SELF_CHECK', 'SELF_CHECK', 'SELF_CHECK', 'INSPECTION',
                  'INSPECTION', 'INSPECTION', 'INSPECTION', 'RESIDENT_INSPECTOR', 'SUPERVISION_FIRM', 'SUPERVISION_FIRM',
                  'SAFETY_OFFICER', 'THIRD_PARTY_PATROL', 'CROSS_AREA_CHECK', 'RANDOM_DRAW', 'PUBLIC_TIP',
                  'HIGHER_INSPECTION', 'DEVICE_ALARM'])[1 + origin] as source,
           (array['施工安全管理', '施工安全管理', '基坑、边坡工程', '模板工程及支撑体系', '脚手架工程', '脚手架工程', '脚手架工程',
                  '起重机械', '起重机械', '高处作业', '高处作业', '高处作业', '施工临时用电', '施工临时用电', '有限空间作业',
                  '拆除工程', '隧道工程', '冒险作业', '其他', null])[1 + kind] as category,
           case when grave then 'C24-08-4' end as criterion, 10000 + 5000 * kind as funds_cny
    from timed)
select d.n, d.case_id, d.path, d.last, d.reported_at, d.found_at, d.level, d.criterion, d.category, d.source, d.recheck_at,
       d.funds_cny, s.region, s.uscc, s.permit_no, s.searched, cast(s.reporter as text) as reporter,
       cast(s.inspector as text) as inspector, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, d0, d1,
       bench.iso(d0) as first_deadline, bench.iso(d1) as deadline, bench.iso(t4) as ended, bench.iso(t11) as closed,
       lag(d.case_id, 1, d.case_id) over (order by d.n) as neighbour,
       'YH-' || s.region || '-' || to_char(d.reported_at, 'YYYYMMDD') || '-' || lpad(cast(d.n as text), 7, '0') as number,
       '{"hazard":{"hazardId":"' || d.case_id || '","number":"YH-' || s.region || '-' || to_char(d.reported_at, 'YYYYMMDD')
       || '-' || lpad(cast(d.n as text), 7, '0') || '","level":"' as head,
       level || '"' || coalesce(',"criterion":"' || criterion || '"', '') as graded,
       coalesce(',"category":"' || category || '"', '') || ',"region":"' || s.region || '"' || s.said || ',"source":"' || source
       || '","foundAt":"' || bench.iso(found_at) || '","reportedAt":"' || bench.iso(reported_at) || '","rectifyBy":"' as site,
       '","description":"悬挑脚手架连墙件缺失，立杆间距超过方案要求，作业层脚手板未满铺","exercise":false,"progress":{"stage":"'
           as description,
       '","owner":"HOUSING-' || s.region || '"' as owner,
       ',"gradingReason":"按现场情况定级"' as reason,
       ',"plan":{"measures":"停止作业，按方案整改","responsible":"项目经理","fundsCny":' || funds_cny || ',"deadline":"'
       || bench.iso(d0) || '","contingencyPlan":"坍塌应急预案"}' as plan,
       ',"extension":{"until":"' || bench.iso(d1) || '","reason":"材料到场延误","by":"' || s.reporter || '","requestedAt":"'
       || bench.iso(t4) || '"}' as extension,
       ',"rectification":{"description":"已按方案整改","doneAt":"' || bench.iso(t8) || '","by":"' || s.reporter
       || '","submittedAt":"' || bench.iso(t8) || '","evidence":[]}' as done,
       ',"rectification":{"description":"已全部补齐","doneAt":"' || bench.iso(t10) || '","by":"' || s.reporter
       || '","submittedAt":"' || bench.iso(t10) || '","evidence":[]}' as done_again,
       ',"verification":{"passed":false,"inspectedAt":"' || bench.iso(t9) || '","by":"' || s.inspector
       || '","findings":"仍缺两处连墙件"}' as failed,
       ',"verification":{"passed":true,"inspectedAt":"' || bench.iso(t11) || '","by":"' || s.inspector
       || '","findings":"已复查合格"}' as passed
from dated d join bench.site s using (site) order by d.n;
analyze made;

insert into hazard (hazard_id, version, number, level, region, uscc, rectify_by, overdue_since, exercise, stage, owner, source,
                    criterion, category, permit_no, found_at, closed_at, reported_at, complete, funds_cny,
                    unconfirmed)
select case_id, last, number, case when last = 1 then 'GENERAL' else level end, region, uscc,
       case when last < 5 then d0 else d1 end, case path when 'LATE' then d1 end, false,
       case path when 'LATE' then 'RECTIFYING' when 'USUAL'
            then (array['FOUND', 'GRADED', 'PLANNED', 'PLANNED', 'PLANNED', 'RECTIFYING', 'RECTIFYING', 'SUBMITTED',
                        'RECTIFYING', 'SUBMITTED', 'CLOSED'])[last] else path end,
       'HOUSING-' || region, source, case when last > 1 then criterion end, category, permit_no, found_at,
       case when path in ('WITHDRAWN', 'MERGED') then t4 when last = 11 then t11 end, reported_at, true,
       case when last > 2 then funds_cny end, false
from made order by n;

insert into case_words (case_id, said, keys)
select case_id, said, bench.words(said) || place.keys
from (select n, case_id,
             lower(number || E'\n悬挑脚手架连墙件缺失，立杆间距超过方案要求，作业层脚手板未满铺\n' || searched) as said, region from made) m
join bench.place on place.code = m.region
order by n;

insert into timer (timer_id, lane, due_at, case_id, kind, payload)
select gen_random_uuid(), case when level = 'MAJOR' and last > 1 then 1 else 2 end, d - interval '1 day', case_id,
       'rectification', 'DAY_BEFORE ' || bench.iso(d)
from made cross join lateral (select case when last < 5 then d0 else d1 end as d)
where path = 'USUAL' and last < 7
union all
select gen_random_uuid(), 1, recheck_at, case_id, 'recheck', bench.iso(recheck_at)
from made where last = 11 and recheck_at is not null;

-- A usual one is found, graded and planned, gets more time, is rectified, fails the first look and passes the second.
call bench.tell('hazards', 1, 'hazard-found', 'true', 'reported_at', 'reporter', $$head || 'GENERAL"' || site || first_deadline
    || description || 'FOUND' || owner || ',"reopened":0}}}'$$, 'found_at');
call bench.tell('hazards', 2, 'hazard-graded', 'true', 't2', 'inspector', $$head || graded || site || first_deadline
    || description || 'GRADED' || owner || reason || ',"reopened":0}},"from":"GENERAL"}'$$);
call bench.tell('hazards', 3, 'rectification-planned', 'true', 't3', 'reporter', $$head || graded || site || first_deadline
    || description || 'PLANNED' || owner || reason || plan || ',"reopened":0}}}'$$);
call bench.tell('hazards', 4, 'hazard-withdrawn', $$path = 'WITHDRAWN'$$, 't4', 'inspector', $$head || graded || site
    || first_deadline || description || 'WITHDRAWN' || owner || reason || plan || ',"withdrawal":{"reason":"重复报送","by":"'
    || reporter || '","requestedAt":"' || ended || '"},"closedAt":"' || ended || '","reopened":0}},"reason":"情况属实"}'$$);
call bench.tell('hazards', 4, 'hazard-merged', $$path = 'MERGED'$$, 't4', 'inspector', $$head || graded || site
    || first_deadline || description || 'MERGED' || owner || reason || plan || ',"closedAt":"' || ended
    || '","reopened":0,"mergedInto":"' || neighbour || '"}},"reason":"同一隐患"}'$$);
call bench.tell('hazards', 4, 'extension-requested', $$path in ('USUAL', 'LATE')$$, 't4', 'reporter', $$head || graded || site
    || first_deadline || description || 'PLANNED' || owner || reason || plan || extension || ',"reopened":0}}}'$$);
call bench.tell('hazards', 5, 'extension-granted', 'true', 't5', 'inspector', $$head || graded || site || deadline
    || description || 'PLANNED' || owner || reason || plan || ',"reopened":0}},"from":"' || first_deadline
    || '","reason":"情况属实"}'$$);
call bench.tell('hazards', 6, 'rectification-started', 'true', 't6', 'reporter', $$head || graded || site || deadline
    || description || 'RECTIFYING' || owner || reason || plan || ',"reopened":0}}}'$$);
call bench.tell('hazards', 7, 'rectification-due', 'true', 't7', $$'system:deadline'$$, $$head || graded || site || deadline
    || description || 'RECTIFYING' || owner || reason || plan || ',"reopened":0}},"mark":"PT24H"}'$$);
call bench.tell('hazards', 8, 'rectification-overdue', $$path = 'LATE'$$, 't8', $$'system:deadline'$$, $$head || graded || site
    || deadline || description || 'RECTIFYING' || owner || ',"overdueSince":"' || deadline || '"' || reason || plan
    || ',"reopened":0}},"overdueSince":"' || deadline || '"}'$$);
call bench.tell('hazards', 8, 'rectification-submitted', $$path = 'USUAL'$$, 't8', 'reporter', $$head || graded || site
    || deadline || description || 'SUBMITTED' || owner || reason || plan || done || ',"reopened":0}}}'$$);
call bench.tell('hazards', 9, 'verification-failed', 'true', 't9', 'inspector', $$head || graded || site || deadline
    || description || 'RECTIFYING' || owner || reason || plan || done || failed || ',"reopened":0}}}'$$);
call bench.tell('hazards', 10, 'rectification-submitted', 'true', 't10', 'reporter', $$head || graded || site || deadline
    || description || 'SUBMITTED' || owner || reason || plan || done_again || failed || ',"reopened":0}}}'$$);
call bench.tell('hazards', 11, 'hazard-closed', 'true', 't11', 'inspector', $$head || graded || site || deadline
    || description || 'CLOSED' || owner || reason || plan || done_again || passed || ',"closedAt":"' || closed || '"'
    || coalesce(',"recheckAt":"' || bench.iso(recheck_at) || '"', '') || ',"reopened":0}}}'$$);

drop table made;
truncate head;
