-- The bytes of attachments, in pieces, so that neither side ever holds a whole file; see docs/decisions/0020.
-- hash and size come with the last piece; the same content is kept once.
create table content (
    content_id uuid   primary key,
    hash       bytea  unique,
    size       bigint,
    check ((hash is null) = (size is null))
);

create table content_piece (
    content_id uuid    not null references content on delete cascade,
    number     integer not null,
    bytes      bytea   not null,
    primary key (content_id, number)
);
-- Photos and films are packed already: trying again costs time and saves nothing.
alter table content_piece alter column bytes set storage external;

-- What is known of an attachment lies in data. The same content belongs to a case once.
create table attachment (
    attachment_id uuid    primary key,
    case_id       uuid    not null,
    content_id    uuid    not null references content,
    proves_work   boolean not null,
    data          text    not null,
    unique (case_id, content_id)
);
create index attachment_case on attachment (case_id, attachment_id);
create index attachment_content on attachment (content_id);

-- What a person should look at. Only added to.
create table attachment_flag (
    attachment_id uuid not null references attachment,
    kind          text not null,
    metres        integer,
    primary key (attachment_id, kind)
);
create index attachment_flag_kind on attachment_flag (kind, attachment_id);
