-- Inspections of enterprises that found nothing, each written once with the submission it came of. One that found something is on
-- file as the hazards it found.
create table inspection (
    inspection_id uuid        primary key,
    uscc          text        not null collate "C",
    region        text        not null collate "C",
    inspected_at  timestamptz not null,
    note          text        not null,
    actor         text        not null,
    recorded_at   timestamptz not null,
    key_id        uuid        not null unique,
    content_hash  bytea       not null
);
create index inspection_unit on inspection (uscc, inspected_at);
