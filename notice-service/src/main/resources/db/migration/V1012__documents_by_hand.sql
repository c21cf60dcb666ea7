-- Drafts of documents that people issue; a signed one is the document of the same id. The words stay here.
create table draft (
    draft_id   uuid        primary key,
    issuer     text        not null,
    state      text        not null check (state in ('drafted', 'returned', 'signed', 'withdrawn')),
    revision   integer     not null check (revision > 0),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    content    text        not null,
    editors    text        not null,
    returned   text,
    signed     text
);
create index draft_newest on draft (issuer text_pattern_ops, created_at desc, draft_id desc);

-- Which request became which draft; key_id is a hash of account, operation and Idempotency-Key.
create table draft_submission (
    key_id       uuid  primary key,
    content_hash text  not null,
    draft_id     uuid  not null references draft deferrable initially deferred
);

-- Hazards and accidents as they were last told: what a document by hand may be about.
create table matter (
    case_id  uuid    primary key,
    region   text    not null,
    exercise boolean not null,
    summary  text    not null
);

-- What a document by hand has beside its facts: for lists.
alter table notice
    add column subject text,
    add column source  text;
create index notice_source on notice (source, issued_at desc, notice_id desc) where source is not null;

-- Minutes of interviews; names and words are kept here and told nowhere.
create table minutes (
    notice_id   uuid        primary key references notice,
    interview   text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    body        text        not null
);
