-- The members among which cases are judged. PostgreSQL takes those of a series that count in certain days for so few that it would
-- read and sort them all, though the index has them in order and the first hundred are enough: where it may not sort, it does not.
create function series_members(questions json, most bigint)
    returns table (
        place        integer,
        case_id      uuid,
        happened_at  timestamptz,
        joined_at    timestamptz,
        counts_until timestamptz,
        loss         text,
        points       integer)
    language sql stable
    set enable_sort = off
as $$
    select q.place, m.case_id, m.happened_at, m.joined_at, m.counts_until, m.loss, m.points
    from json_to_recordset(questions) as q (
        place integer, rule text, same text, exercise boolean, case_id uuid, joined_at timestamptz,
        earliest timestamptz, latest timestamptz)
    cross join lateral (
        select s.case_id, s.happened_at, s.joined_at, s.counts_until, s.loss, s.points
        from series_member s
        where s.rule = q.rule and s.same = q.same and s.exercise = q.exercise
            and s.happened_at >= q.earliest and s.happened_at < q.latest
            and (s.joined_at, s.case_id) <= (q.joined_at, q.case_id) and s.counts_until >= q.joined_at
        order by s.joined_at desc, s.case_id desc, s.loss desc
        limit most) m
$$;
