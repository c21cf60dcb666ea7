-- One key instead of two for each character: a pair and of the third character which of 63 kinds it is, 0 at the end of a line. Words
-- of three characters find little else by them, and those of two are looked for by all 64 keys that their pair can have.

-- As the service makes them: the number of the pair times 1,000,003 and the kind of the third, modulo 2,147,483,647.
create function word_keys(said text) returns integer[] language sql immutable strict parallel safe
    return (select coalesce(array_agg(cast(
                ((cast(ascii(one) as bigint) * 1000003 + ascii(two)) % 2147483647 * 1000003
                    + case when three is null or three = E'\n' then 0 else 1 + ascii(three) % 63 end) % 2147483647
                    as integer)), '{}')
            from unnest(string_to_array(said, null), (string_to_array(said, null))[2:], (string_to_array(said, null))[3:])
                as side (one, two, three)
            where two is not null and one <> E'\n' and two <> E'\n');

alter table case_words rename to case_words_before;
alter index case_words_pkey rename to case_words_before_pkey;
alter index case_words_keys rename to case_words_before_keys;

create table case_words (
    case_id uuid      primary key,
    said    text      not null,
    keys    integer[] not null
);

insert into case_words (case_id, said, keys)
select case_id, said, word_keys(said) || array(select key from unnest(keys) as key where key < 0)
from case_words_before order by case_id;

drop table case_words_before;
drop function word_keys(text);
create index case_words_keys on case_words using gin (keys);

-- As before, beside keys of which a case has only one of several: those are looked for anyway, so that no other must be.
drop function rarest(integer[], integer);
create function rarest(keys integer[], either integer[], most integer, out chosen integer[], out share float8)
language sql stable strict as $$
    with known as materialized (
        select unnest(cast(cast(most_common_elems as text) as integer[])) as key,
               unnest(most_common_elem_freqs[1:cardinality(cast(cast(most_common_elems as text) as integer[]))]) as frequency
        from pg_stats
        where schemaname = current_schema() and tablename = 'case_words' and attname = 'keys')
    select coalesce(array_agg(key) filter (where rank = 1 and either = '{}' or rank <= most and frequency < 0.5), '{}'),
           coalesce(min(at_most) filter (where key >= 0), 1) * coalesce(min(at_most) filter (where key < 0), 1)
           * case when either = '{}' then 1
                  else least(1, greatest((select sum(frequency) from known where key = any (either)),
                                         (select min(frequency) from known), 0)) end
    from (select key, frequency, at_most, row_number() over (order by frequency, key desc) as rank
          from (select key, coalesce(frequency, 0) as frequency,
                       coalesce(frequency, (select min(frequency) from known), 0) as at_most
                from (select distinct unnest(keys) as key) asked left join known using (key)) weighed) ranked
$$;

analyze case_words;
