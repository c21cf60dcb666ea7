-- A search is cut down to a place and a kind by the same index: beside the pairs, which are positive, the keys of a case hold the
-- code of its region, of its city and of its province, in base 36 and negative, and -1 for an accident.

create function place_key(code text) returns integer language sql immutable strict
    return (select -cast(sum((strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(code, i, 1)) - 1) * 36 ^ (6 - i)) as integer)
            from generate_series(1, 6) as i);

alter table case_words rename to case_words_before;
alter index case_words_pkey rename to case_words_before_pkey;

create table case_words (
    case_id uuid      primary key,
    said    text      not null,
    keys    integer[] not null
);

insert into case_words (case_id, said, keys)
select w.case_id, w.said, w.pairs || c.kind || array[place_key(c.region), place_key(rpad(left(c.region, 4), 6, '0')),
                                                     place_key(rpad(left(c.region, 2), 6, '0'))]
from case_words_before w
join (select hazard_id as case_id, region, cast('{}' as integer[]) as kind from hazard
      union all
      select accident_id, region, '{-1}' from accident) c using (case_id)
order by w.case_id;

drop table case_words_before;
drop function place_key(text);
create index case_words_keys on case_words using gin (keys);

-- The rarest of these keys, as far as the planner's statistics know them, and none that most cases have: an index that joins the
-- lists of a few of them is done in a fraction of the time, and what it finds too much is seen in the words. A key that the
-- statistics do not name is a rare one.
create function rarest(keys integer[], most integer) returns integer[] language sql stable strict
    return (select coalesce(array_agg(key), '{}')
            from (select key, frequency, row_number() over (order by frequency, key desc) as rank
                  from (select key, coalesce(frequency, 0) as frequency
                        from (select distinct unnest(keys) as key) asked
                        left join (select unnest(cast(cast(most_common_elems as text) as integer[])) as key,
                                          unnest(most_common_elem_freqs) as frequency
                                   from pg_stats
                                   where schemaname = current_schema() and tablename = 'case_words' and attname = 'keys') common
                            using (key)) known) ranked
            where rank = 1 or rank <= most and frequency < 0.5);
