-- A government may list a hazard too, under its own number.
alter table public_listing
    add column government            text,
    add column government_number     text,
    add column government_decided_on date;
