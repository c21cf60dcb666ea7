-- Listed supervision as everybody may read it: what is private is not even kept here. Drills are not on the board.
create table public_listing (
    supervision_id uuid        primary key,
    number         text,
    issuer         text        not null,
    region         text        not null,
    state          text        not null
        constraint state_of_listing_known check (state in ('listed', 'continued', 'lifted')),
    subject        text        not null,
    case_number    text        not null,
    grade          text        not null,
    type           text,
    project        text,
    round          integer     not null check (round > 0),
    listed_at      timestamptz not null,
    continued_at   timestamptz,
    rectify_by     timestamptz not null,
    extended_from  timestamptz,
    lifted_at      timestamptz,
    published_at   timestamptz not null
);
create index public_listing_newest on public_listing (published_at desc, supervision_id desc);
create index public_listing_region on public_listing (region text_pattern_ops, published_at desc, supervision_id desc);
create index public_listing_state on public_listing (state, published_at desc, supervision_id desc);

-- The announcements by which they were made public; never changed.
create table bulletin (
    supervision_id uuid        not null references public_listing,
    kind           text        not null
        constraint kind_of_bulletin_known check (kind in ('LISTING', 'CONTINUATION', 'LIFTING')),
    round          integer     not null check (round > 0),
    mark           text        not null,
    year           integer     not null,
    serial         integer     not null check (serial > 0),
    fact           text        not null,
    fact_at        timestamptz not null,
    published_at   timestamptz not null,
    body           text        not null,
    primary key (supervision_id, round, kind),
    unique (mark, year, serial)
);
