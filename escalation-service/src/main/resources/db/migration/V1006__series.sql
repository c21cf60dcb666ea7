-- Which cases are of which series, written in the transaction of the case that joins, and only ever added. same: in what they are
-- alike, as a text; counts_until: cases that join later do not look at it.
create table series_member (
    rule         text        not null,
    same         text        not null,
    exercise     boolean     not null,
    case_id      uuid        not null,
    happened_at  timestamptz not null,
    joined_at    timestamptz not null,
    counts_until timestamptz not null,
    primary key (rule, same, exercise, case_id)
);
create index series_member_days on series_member (rule, same, exercise, happened_at);
