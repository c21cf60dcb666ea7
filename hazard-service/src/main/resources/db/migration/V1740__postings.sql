-- Postings of resident inspectors. Whether one has begun or is over follows from its days and is not kept. posting_id begins with
-- the time at which it was entered. See docs/decisions/0040.
create table posting (
    posting_id     uuid        primary key,
    version        integer     not null,
    inspector      text        not null collate "C",
    display_name   text        not null,
    certificate    text        not null,
    authority      text        not null collate "C",
    authority_name text        not null,
    sender         text        not null collate "C", -- region of the authority
    place_kind     text        not null check (place_kind in ('REGION', 'PROJECT', 'HOUSE')),
    place_key      text        not null collate "C",
    region         text        not null collate "C",
    starts_on      date        not null,
    ends_on        date        not null check (ends_on >= starts_on),
    renewed_from   date        not null,
    ended_at       timestamptz,
    ended_by       text,
    end_reason     text
);
create index posting_inspector on posting (inspector, posting_id);
create index posting_sender on posting (sender, posting_id);
create index posting_region on posting (region, posting_id);
create index posting_ends on posting (ends_on) where ended_at is null;

-- Every step, with the submission it came of, so the same submission never becomes two.
create table posting_step (
    posting_id   uuid        not null references posting,
    version      integer     not null,
    happened     text        not null check (happened in ('STARTED', 'RENEWED', 'ENDED')),
    at           timestamptz not null,
    actor        text        not null,
    ends_on      date        not null,
    reason       text,
    key_id       uuid        not null unique,
    content_hash bytea       not null,
    primary key (posting_id, version)
);

-- Under which posting a hazard was found, and the region of the authority that sent who found it. Both follow from the ledger.
alter table hazard
    add column posting uuid,
    add column sender  text collate "C";

update hazard h
set posting = cast(f.finding ->> 'posting' as uuid),
    sender  = substring(f.finding ->> 'authority' from '[^-]*$')
from (select case_id, version, cast(data as json) #> '{hazard,finding}' as finding from journal) f
where h.source = 'RESIDENT_INSPECTOR' and f.case_id = h.hazard_id and f.version = h.version;

create index hazard_posting on hazard (posting) include (level, exercise) where posting is not null;

create or replace view filed_case as
    select hazard_id as case_id, region, uscc, sender from hazard
    union all
    select accident_id, region, uscc, null from accident;
