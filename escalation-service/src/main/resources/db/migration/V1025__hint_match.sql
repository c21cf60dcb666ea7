-- Which accident a signal or tip was taken to speak of, written once in the transaction of the case. facts: as everybody was told,
-- as the same JSON text.
create table hint_match (
    match_id   uuid        primary key,
    case_id    uuid        not null,
    region     text        not null,
    matched_at timestamptz not null,
    facts      text        not null
);
create index hint_match_case on hint_match (case_id);
create index hint_match_newest on hint_match (matched_at desc, match_id desc);
