-- What people search in: number, words, address, project and unit. As all columns of these tables it follows from the newest
-- row of the ledger. Pairs of neighbouring characters serve it as they serve the registers (V1200), made in the way that costs a
-- filing least: the index itself leaves out what a text has twice.

create function pairs(said text) returns text[] language sql immutable strict parallel safe
    return (select coalesce(array_agg(one || other), '{}')
            from unnest(string_to_array(said, null), (string_to_array(said, null))[2:]) as side (one, other)
            where other is not null);

alter table hazard add column searched text not null default '';
alter table accident add column searched text not null default '';

update hazard h
set searched = concat_ws(E'\n', f.facts ->> 'number', f.facts ->> 'description', f.facts #>> '{place,address}',
                         f.facts #>> '{project,name}', f.facts #>> '{enterprise,name}')
from (select case_id, version, cast(data as jsonb) -> 'hazard' as facts from journal where topic = 'zhibao.hazards') f
where f.case_id = h.hazard_id and f.version = h.version;

update accident a
set searched = concat_ws(E'\n', f.facts ->> 'number', f.facts ->> 'course', f.facts #>> '{place,address}',
                         f.facts #>> '{project,name}', f.facts #>> '{enterprise,name}')
from (select case_id, version, cast(data as jsonb) -> 'accident' as facts
      from journal where topic = 'zhibao.accidents') f
where f.case_id = a.accident_id and f.version = a.version;

create index hazard_searched on hazard using gin (pairs(lower(searched)));
create index accident_searched on accident using gin (pairs(lower(searched)));
