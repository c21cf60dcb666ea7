-- What reactions and timers of the tests leave behind: one row per effect, so that a second one shows.
create table effect (
    position  bigint generated always as identity primary key,
    case_id   uuid        not null,
    what      text        not null,
    sequence  bigint      not null,
    happened  timestamptz not null default clock_timestamp()
);
