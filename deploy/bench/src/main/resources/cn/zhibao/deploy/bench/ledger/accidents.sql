-- The accidents :first to :last of :cases, the oldest first, over two years.
create temporary table made as
with drawn as materialized (
    select n, date_trunc('second', now() - interval '730 days' * (cast(:cases - n + 1 as float8) / :cases)) as reported_at,
           1 + cast(floor(random() * (select count(*) from bench.site)) as integer) as site,
           cast(floor(random() * 1000) as integer) as fate, cast(floor(random() * 8) as integer) as kind,
           cast(floor(random() * 100) as integer) as more
    from generate_series(:first, :last) as n),
fated as materialized (
    select *, reported_at - interval '1 minute' * (10 + more) as occurred_at,
           case when fate < 5 then 10 + more % 20 when fate < 40 then 3 + more % 7 else more % 3 end as deaths,
           fate >= 980 as near_miss, more < 5 as gaps, uuidv7(reported_at - clock_timestamp()) as case_id,
           cast(cast((reported_at - interval '1 minute' * (10 + more)) at time zone 'Asia/Shanghai' as date) + 31 as timestamp)
               at time zone 'Asia/Shanghai' as window_ends
    from drawn),
said as (
    select f.*, s.searched, case when now() - reported_at < interval '3 days' then 1 when window_ends > now() then 2
                     when now() - reported_at < interval '120 days' or fate % 10 = 0 then 3 else 4 end as last, s.region, s.uscc, s.permit_no, s.said, cast(s.reporter as text) as reporter,
           cast(s.inspector as text) as inspector,
           case when fate < 5 then 'MAJOR' when fate < 40 then 'LARGER' else 'ORDINARY' end as grade,
           (array['10', '10', '10', '03', '01', '04', '05', '09'])[1 + kind] as accident_type,
           'SG-' || s.region || '-' || to_char(reported_at, 'YYYYMMDD') || '-' || lpad(cast(n as text), 7, '0') as number,
           100000 + 10000 * more as loss
    from fated f join bench.site s using (site))
select n, case_id, 'USUAL' as path, last, number, region, uscc, permit_no, reporter, inspector, grade, accident_type, near_miss,
       gaps, occurred_at, reported_at, window_ends, searched, deaths, more % 4 as serious,
       more % 5 as minor, loss, reported_at + interval '2 days' as t2, reported_at + interval '115 days' as t4,
       case when gaps then '"informedAt","measures"' else '' end as gaps_said, bench.iso(window_ends) as window_said,
       bench.iso(window_ends + interval '30 days') as report_by,
       '{"accident":{"accidentId":"' || case_id || '","number":"' || number || '","grade":"' || grade || '","type":"'
       || accident_type || '","casualties":{"deaths":' || deaths || ',"seriousInjuries":' || more % 4
       || ',"minorInjuries":' || more % 5 || ',"missing":0,"trapped":' || case when near_miss then 4 else 0 end
       || '},"directLossCny":' || loss || ',"region":"' || region || '"' || said || ',"occurredAt":"' || bench.iso(occurred_at)
       || '"' || case when gaps then '' else ',"informedAt":"' || bench.iso(occurred_at + interval '5 minutes') || '"' end
       || ',"reportedAt":"' || bench.iso(reported_at) || '","course":"作业人员随平台坠落"'
       || case when gaps then '' else ',"measures":"已停工并组织抢救，封闭现场"' end || ',"exercise":false,"standing":{"reportable":true,'
       || '"countable":' || (deaths + more % 4 + more % 5 > 0 or loss >= 1000000) || ',"graded":'
       || (deaths + more % 4 > 0 or loss >= 1000000) || ',"nearMiss":' || near_miss || ',"nearMissGrounds":['
       || case when near_miss then '"trapped-or-missing"' else '' end || ']}}' as facts
from said order by n;
analyze made;

insert into accident (accident_id, version, number, grade, region, uscc, casualties_known, exercise, status, accident_type,
                      near_miss, occurred_at, permit_no, gaps, window_closed, housing, deaths, serious_injuries, minor_injuries,
                      direct_loss_cny)
select case_id, last, number, grade, region, uscc, true, false,
       (array['REPORTED', 'UNDER_INVESTIGATION', 'UNDER_INVESTIGATION', 'CONCLUDED'])[last], accident_type, near_miss,
       occurred_at, permit_no, replace(gaps_said, '"', ''), last > 2, true, deaths, serious, minor, loss
from made order by n;

insert into case_words (case_id, said, keys)
select case_id, said, bench.words(said) || -1 || place.keys
from (select n, case_id, lower(number || E'\n作业人员随平台坠落\n' || searched) as said, region from made) m
join bench.place on place.code = m.region
order by n;

insert into timer (timer_id, lane, due_at, case_id, kind, payload)
select gen_random_uuid(), 2, window_ends, case_id, 'casualty-window', window_said from made where last < 3;

call bench.tell('accidents', 1, 'accident-reported', 'true', 'reported_at', 'reporter',
    $$facts || ',"gaps":[' || gaps_said || ']}'$$, 'occurred_at');
call bench.tell('accidents', 2, 'investigation-recorded', 'true', 't2', 'inspector', $$facts
    || ',"investigation":{"authority":"COUNTY","startedAt":"' || bench.iso(t2) || '"},"deadlines":{"reportBy":"' || report_by
    || '"},"changed":["authority","startedAt"],"recordedAt":"' || bench.iso(t2) || '"}'$$);
call bench.tell('accidents', 3, 'casualty-window-closed', 'true', 'window_ends', $$'system:deadline'$$,
    $$facts || ',"endedAt":"' || window_said || '"}'$$);
call bench.tell('accidents', 4, 'accident-concluded', 'true', 't4', 'inspector', $$facts
    || ',"conclusion":{"nature":"RESPONSIBILITY","directCause":"防护缺失","causeFound":{"text":"已查明","at":"' || bench.iso(t4)
    || '"},"responsibleDealtWith":{"text":"已处理","at":"' || bench.iso(t4) || '"},"measuresCarriedOut":{"text":"已落实","at":"'
    || bench.iso(t4) || '"},"peopleEducated":{"text":"已教育","at":"' || bench.iso(t4) || '"}},"concludedAt":"' || bench.iso(t4)
    || '"}'$$);

drop table made;
truncate head;
