-- Official documents, as they were issued.
create table notice (
    notice_id      uuid        primary key,
    supervision_id uuid        not null unique,
    case_id        uuid        not null,
    kind           text        not null,
    mark           text        not null,
    year           integer     not null,
    serial         integer     not null check (serial > 0),
    region         text        not null,
    issued_at      timestamptz not null,
    facts          text        not null,
    basis          text        not null,
    body           text        not null,
    unique (mark, kind, year, serial)
);
create index notice_newest on notice (issued_at desc, notice_id desc);

-- The newest number of each sequence. Its row is locked until the document is committed, so a rollback leaves no hole.
create table notice_sequence (
    mark   text    not null,
    kind   text    not null,
    year   integer not null,
    serial integer not null,
    primary key (mark, kind, year)
);
