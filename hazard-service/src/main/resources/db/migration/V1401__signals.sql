-- Outside signals. What one says lies in data, beside what lists and scopes look for.
create table signal (
    signal_id uuid primary key,
    region    text not null collate "C",
    kind      text not null,
    agency    text not null,
    own_id    text not null,
    data      text not null,
    unique (agency, own_id)
);
create index signal_region on signal (region, signal_id);
