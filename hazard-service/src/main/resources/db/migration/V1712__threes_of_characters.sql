-- Three neighbouring characters are keys beside the pairs: most pairs of an address stand in a hundredth of all addresses, while its
-- threes stand in few. Words of three characters and more are looked for by threes alone, those of two by their pair.

-- As the service makes them: the number of a pair times 1,000,003 and the code point of the third, modulo 2,147,483,647.
create function word_threes(said text) returns integer[] language sql immutable strict parallel safe
    return (select coalesce(array_agg(cast(
                ((cast(ascii(one) as bigint) * 1000003 + ascii(two)) % 2147483647 * 1000003 + ascii(three)) % 2147483647
                    as integer)), '{}')
            from unnest(string_to_array(said, null), (string_to_array(said, null))[2:], (string_to_array(said, null))[3:])
                as side (one, two, three)
            where three is not null and one <> E'\n' and two <> E'\n' and three <> E'\n');

alter table case_words rename to case_words_before;
alter index case_words_pkey rename to case_words_before_pkey;
alter index case_words_keys rename to case_words_before_keys;

create table case_words (
    case_id uuid      primary key,
    said    text      not null,
    keys    integer[] not null
);

insert into case_words (case_id, said, keys)
select case_id, said, keys || word_threes(said) from case_words_before order by case_id;

drop table case_words_before;
drop function word_threes(text);
create index case_words_keys on case_words using gin (keys);

-- As before, and beside the chosen keys how large a share of all cases has the rarest of the words and lies in the smallest of
-- the places, at most: what the statistics do not name is rarer than what they do.
drop function rarest(integer[], integer);
create function rarest(keys integer[], most integer, out chosen integer[], out share float8) language sql stable strict as $$
    with known as materialized (
        select unnest(cast(cast(most_common_elems as text) as integer[])) as key,
               unnest(most_common_elem_freqs[1:cardinality(cast(cast(most_common_elems as text) as integer[]))]) as frequency
        from pg_stats
        where schemaname = current_schema() and tablename = 'case_words' and attname = 'keys')
    select coalesce(array_agg(key) filter (where rank = 1 or rank <= most and frequency < 0.5), '{}'),
           coalesce(min(at_most) filter (where key >= 0), 1) * coalesce(min(at_most) filter (where key < 0), 1)
    from (select key, frequency, at_most, row_number() over (order by frequency, key desc) as rank
          from (select key, coalesce(frequency, 0) as frequency,
                       coalesce(frequency, (select min(frequency) from known), 0) as at_most
                from (select distinct unnest(keys) as key) asked left join known using (key)) weighed) ranked
$$;

analyze case_words;
