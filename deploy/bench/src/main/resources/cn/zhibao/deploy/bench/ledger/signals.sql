-- The signals :first to :last of :cases, the oldest first, over two years.
create temporary table made as
with drawn as materialized (
    select n, date_trunc('second', now() - interval '730 days' * (cast(:cases - n + 1 as float8) / :cases)) as received_at,
           1 + cast(floor(random() * (select count(*) from bench.site)) as integer) as site,
           cast(floor(random() * 7) as integer) as kind
    from generate_series(:first, :last) as n)
select d.*, uuidv7(received_at - clock_timestamp()) as case_id, s.region, 'USUAL' as path, 1 as last,
       received_at - interval '3 minutes' as seen_at, 'agency-' || kind as agency,
       (array['EMERGENCY_120', 'POLICE_110', 'FIRE_119', 'HOSPITAL', 'MEDIA', 'WORK_INJURY', 'OTHER_AGENCY'])[1 + kind] as said,
       cast(null as text) as facts
from drawn d join bench.site s using (site) order by n;
update made set facts = '{"signalId":"' || case_id || '","number":"XH-' || region || '-'
    || to_char(received_at, 'YYYYMMDD') || '-' || lpad(cast(n as text), 7, '0') || '","kind":"' || said || '","region":"'
    || region || '","seenAt":"' || bench.iso(seen_at) || '","receivedAt":"' || bench.iso(received_at)
    || '","casualties":{"injured":1},"exercise":false}';
analyze made;

insert into signal (signal_id, region, kind, agency, own_id, data)
select case_id, region, said, agency, 'own-' || n,
       '{"facts":' || facts || ',"agency":"' || agency || '","ownId":"own-' || n || '","text":"工地有人坠落"}'
from made order by n;

call bench.tell('hazards', 1, 'signal-received', 'true', 'received_at', 'agency', $$'{"signal":' || facts || '}'$$, 'seen_at');

drop table made;
truncate head;
