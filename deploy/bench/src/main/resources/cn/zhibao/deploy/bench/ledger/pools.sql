-- What cases are made of: enterprises and sites in every county of bench.county. Nothing of this schema is the service's.

create function bench.iso(at timestamptz) returns text language sql stable
    return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');

-- The hash of a journal row, as the service computes it.
create function bench.sealed(before bytea, case_id uuid, version integer, event_id uuid, type text, claimed timestamptz,
                             recorded timestamptz, actor text, data text)
    returns bytea language sql stable
    return sha256(convert_to(
        '64:' || encode(before, 'hex') || '36:' || case_id || length(cast(version as text)) || ':' || version
        || '36:' || event_id || length(type) || ':' || type
        || coalesce('16:' || cast(extract(epoch from claimed) * 1000000 as bigint), '-')
        || '16:' || cast(extract(epoch from recorded) * 1000000 as bigint)
        || length(actor) || ':' || actor || '-' || octet_length(data) || ':' || data, 'UTF8'));

-- The keys of a place, and those of what was said, as the service makes them for a search.
create table bench.place as
select code, (select array_agg(cast(-sum as integer)) from (
    select sum((strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(rpad(left(code, n), 6, '0'), i, 1)) - 1) * 36 ^ (6 - i))
    from generate_series(1, 6) as i, (values (6), (4), (2)) as part (n) group by n order by n desc) sums) as keys
from bench.county;

create function bench.words(said text) returns integer[] language sql immutable strict parallel safe
    return (select array_agg(cast(
                ((cast(ascii(one) as bigint) * 1000003 + ascii(two)) % 2147483647 * 1000003
                    + case when three is null or three = E'\n' then 0 else 1 + ascii(three) % 63 end) % 2147483647
                    as integer))
            from unnest(string_to_array(said, null), (string_to_array(said, null))[2:], (string_to_array(said, null))[3:])
                as side (one, two, three)
            where two is not null and one <> E'\n' and two <> E'\n');

-- A unified social credit code with the right check character (GB 32100).
create function bench.uscc(body text) returns text language sql stable
    return body || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', cast(1 + (31 - (
        select sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(body, i, 1)) - 1)
                   * (array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])[i]) % 31
        from generate_series(1, 17) as i)) % 31 as integer), 1);

create table bench.firm as
select f as firm, c.code as region, bench.uscc('91' || c.code || 'MA' || lpad(cast(f as text), 7, '0')) as uscc,
       '齐鲁第' || f || '建设工程有限公司' as name,
       cast(md5('reporter ' || f) as uuid) as reporter, cast(md5('inspector of ' || c.code) as uuid) as inspector
from generate_series(1, greatest(200, :cases / 700)) as f
join bench.county c on c.county = f % (select count(*) from bench.county);

create table bench.site as
select s as site, f.region, f.uscc, f.reporter, f.inspector, f.region || '2024' || lpad(cast(s as text), 8, '0') as permit_no,
       ',"place":{"address":"' || (array['将军路', '人民路', '北京路', '黄海路', '昆仑路', '商城路'])[1 + s % 6] || s % 300
       || ' 号安置区 ' || s % 30 || ' 号楼","longitude":' || cast(115.0005 + s % 7000 / 1000.0 as float8) || ',"latitude":'
       || cast(35.0005 + s % 1999 / 1000.0 as float8)
       || '},"project":{"permitNo":"' || f.region || '2024' || lpad(cast(s as text), 8, '0') || '","name":"安置房项目'
       || s % 9 || '标段"},"enterprise":{"uscc":"' || f.uscc || '","name":"' || f.name || '"}' as said,
       (array['将军路', '人民路', '北京路', '黄海路', '昆仑路', '商城路'])[1 + s % 6] || s % 300 || ' 号安置区 ' || s % 30
       || ' 号楼' || E'\n安置房项目' || s % 9 || E'标段\n' || f.name as searched
from generate_series(1, greatest(1000, :cases / 100)) as s
join bench.firm f on f.firm = 1 + s % (select count(*) from bench.firm);
alter table bench.site add primary key (site);
analyze bench.site;

-- Appends one version of the cases of a batch to the journal, after the version before it, with the keys of what people sent
-- for it. The texts are expressions over the columns of the temporary table made; head keeps the hashes so far.
create procedure bench.tell(topic text, version integer, type text, cases text, recorded_at text, actor text, data text,
                            claimed_at text default 'null') language plpgsql as $tell$
begin
    execute format($statement$
        with told as materialized (
            select m.n, m.case_id, uuidv7(%5$s - clock_timestamp()) as event_id, cast('cn.zhibao.%3$s.v1' as text) as type,
                   cast(%8$s as timestamptz) as claimed_at, %5$s as recorded_at, %6$s as actor, %7$s as data,
                   coalesce(h.hash, decode(repeat('00', 32), 'hex')) as before
            from made m left join head h on h.n = m.n and h.version = %2$s - 1
            where m.last >= %2$s and (%4$s)),
        sealed as materialized (
            select *, bench.sealed(before, case_id, %2$s, event_id, type, claimed_at, recorded_at, actor, data) as hash
            from told),
        added as (
            insert into journal (case_id, version, event_id, topic, type, claimed_at, recorded_at, actor, data, prev_hash, hash)
            select case_id, %2$s, event_id, 'zhibao.%1$s', type, claimed_at, recorded_at, actor, data, before, hash
            from sealed),
        sent as (
            insert into submission (key_id, content_hash, case_id, version, recorded_at)
            select gen_random_uuid(), sha256(uuid_send(event_id)), case_id, %2$s, recorded_at
            from sealed where actor <> 'system:deadline')
        insert into head (n, version, hash) select n, %2$s, hash from sealed$statement$,
        topic, version, type, cases, recorded_at, actor, data, claimed_at);
end $tell$;
