-- The tips :first to :last of :cases, the oldest first, over two years.
create temporary table made as
with drawn as materialized (
    select n, date_trunc('second', now() - interval '730 days' * (cast(:cases - n + 1 as float8) / :cases)) as received_at,
           1 + cast(floor(random() * (select count(*) from bench.site)) as integer) as site,
           cast(floor(random() * 100) as integer) as fate, cast(floor(random() * 5) as integer) as kind
    from generate_series(:first, :last) as n),
fated as materialized (
    select *, uuidv7(received_at - clock_timestamp()) as case_id, received_at + interval '15 days' as reply_by,
           case when now() - received_at < interval '15 days'
                then case when fate < 40 then 'RECEIVED' when fate < 80 then 'ACCEPTED' else 'ANSWERED' end
                when fate < 80 then 'ANSWERED' when fate < 88 then 'REJECTED' when fate < 92 then 'TRANSFERRED' else 'LATE'
           end as path
    from drawn),
said as (
    select f.*, s.region, cast(s.inspector as text) as inspector, replace(path, 'LATE', 'ACCEPTED') as status,
           case path when 'RECEIVED' then 1 when 'ANSWERED' then 3 when 'LATE' then 3 else 2 end as last,
           case path when 'LATE' then reply_by end as overdue_since,
           (array['HAZARD', 'ACCIDENT_CONCEALMENT', 'HOUSE_COMPLAINT', 'UNLICENSED', 'OTHER'])[1 + kind] as tip_kind
    from fated f join bench.site s using (site))
select *, least(received_at + interval '1 day', received_at + (now() - received_at) / 3) as t2,
       case path when 'LATE' then reply_by else least(received_at + interval '9 days', received_at + (now() - received_at) / 2) end
           as t3,
       bench.iso(reply_by) as reply_said,
       '{"tipId":"' || case_id || '","number":"JB-' || region || '-' || to_char(received_at, 'YYYYMMDD') || '-'
       || lpad(cast(n as text), 7, '0') || '","kind":"' || tip_kind || '","region":"' || region || '","receivedAt":"'
       || bench.iso(received_at) || '","replyBy":"' || bench.iso(reply_by) || '","exercise":false}' as facts
from said order by n;
analyze made;

insert into tip (tip_id, version, region, kind, status, overdue_since, data)
select case_id, last, region, tip_kind, status, overdue_since,
       '{"facts":' || facts || ',"content":{"description":"工地夜间施工，脚手架没有防护网","named":false},"status":"' || status
       || '"' || coalesce(',"overdueSince":"' || bench.iso(overdue_since) || '"', '') || '}'
from made order by n;

insert into tip_code (hash, tip_id) select sha256(uuid_send(gen_random_uuid())), case_id from made;

insert into tip_step (tip_id, version, data)
select case_id, 2, '{"version":2,"at":"' || bench.iso(t2) || '","actor":"' || inspector || '","status":"'
       || case when path in ('ANSWERED', 'LATE') then 'ACCEPTED' else path end || '","handling":{"action":"'
       || case path when 'REJECTED' then 'REJECT' when 'TRANSFERRED' then 'TRANSFER' else 'ACCEPT' end || '"}}'
from made where last > 1
union all
select case_id, 3, '{"version":3,"at":"' || bench.iso(t3) || '","actor":"' || inspector
       || '","status":"ANSWERED","handling":{"action":"ANSWER","reply":"已责令整改"}}'
from made where path = 'ANSWERED';

insert into timer (timer_id, lane, due_at, case_id, kind, payload)
select gen_random_uuid(), 2, reply_by, case_id, 'tip-reply', reply_said from made where path in ('RECEIVED', 'ACCEPTED');

call bench.tell('hazards', 1, 'tip-received', 'true', 'received_at', $$'public'$$, $$'{"tip":' || facts || '}'$$);
call bench.tell('hazards', 2, 'tip-handled', 'true', 't2', 'inspector', $$'{"tip":' || facts || ',"status":"'
    || case when path in ('ANSWERED', 'LATE') then 'ACCEPTED' else path end || '"}'$$);
call bench.tell('hazards', 3, 'tip-handled', $$path = 'ANSWERED'$$, 't3', 'inspector',
    $$'{"tip":' || facts || ',"status":"ANSWERED"}'$$);
call bench.tell('hazards', 3, 'tip-overdue', $$path = 'LATE'$$, 't3', $$'system:deadline'$$,
    $$'{"tip":' || facts || ',"overdueSince":"' || reply_said || '"}'$$);

drop table made;
truncate head;
