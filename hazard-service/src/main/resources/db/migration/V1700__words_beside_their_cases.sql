-- What is searched stands beside the case and not in its row: it seldom changes, and the row does with every move. Pairs of
-- neighbouring characters are numbers now, which an index sorts and packs in a quarter of the time that texts take.

create table case_words (
    case_id uuid      primary key,
    said    text      not null,
    pairs   integer[] not null
);

-- As the service makes them: the code points of both characters, the first times 1,000,003, modulo 2,147,483,647.
create function word_pairs(said text) returns integer[] language sql immutable strict parallel safe
    return (select coalesce(array_agg(cast((cast(ascii(one) as bigint) * 1000003 + ascii(other)) % 2147483647 as integer)), '{}')
            from unnest(string_to_array(said, null), (string_to_array(said, null))[2:]) as side (one, other)
            where other is not null and one <> E'\n' and other <> E'\n');

insert into case_words (case_id, said, pairs)
select case_id, lower(searched), word_pairs(lower(searched))
from (select hazard_id as case_id, searched from hazard
      union all
      select accident_id, searched from accident) c;

create index case_words_pairs on case_words using gin (pairs);

alter table hazard drop column searched;
alter table accident drop column searched;
drop function word_pairs(text);
drop function pairs(text);
