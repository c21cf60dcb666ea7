-- The characters of an address mostly come together, so that a sixth key of them finds out little, while its place has nothing to do
-- with them: a city that looked for an address read all cases of the province that have it. Place and kind, the negative keys, are
-- looked for besides the rarest.
create or replace function rarest(keys integer[], either integer[], most integer, out chosen integer[], out share float8)
language sql stable strict as $$
    with known as materialized (
        select unnest(cast(cast(most_common_elems as text) as integer[])) as key,
               unnest(most_common_elem_freqs[1:cardinality(cast(cast(most_common_elems as text) as integer[]))]) as frequency
        from pg_stats
        where schemaname = current_schema() and tablename = 'case_words' and attname = 'keys')
    select coalesce(array_agg(key) filter (
               where rank = 1 and either = '{}' or (rank <= most or key < 0) and frequency < 0.5), '{}'),
           coalesce(min(at_most) filter (where key >= 0), 1) * coalesce(min(at_most) filter (where key < 0), 1)
           * case when either = '{}' then 1
                  else least(1, greatest((select sum(frequency) from known where key = any (either)),
                                         (select min(frequency) from known), 0)) end
    from (select key, frequency, at_most, row_number() over (order by frequency, key desc) as rank
          from (select key, coalesce(frequency, 0) as frequency,
                       coalesce(frequency, (select min(frequency) from known), 0) as at_most
                from (select distinct unnest(keys) as key) asked left join known using (key)) weighed) ranked
$$;
