-- Campaigns, from their drafts on. What is launched is fixed.
create table campaign (
    campaign_id uuid        primary key,
    issuer      text        not null,
    state       text        not null
        constraint state_of_campaign_known check (state in ('draft', 'withdrawn', 'launched', 'ended')),
    revision    integer     not null check (revision > 0),
    first_day   date        not null,
    last_day    date        not null,
    content     text        not null,
    editors     text        not null,
    addressed   text        not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    launched_by text,
    launched_at timestamptz,
    ended_by    text,
    ended_at    timestamptz,
    end_reason  text
);
create index campaign_newest on campaign (created_at desc, campaign_id desc);
create index campaign_issuer on campaign (issuer text_pattern_ops, created_at desc);

-- Which request became which draft; key_id is a hash of account, operation and Idempotency-Key.
create table campaign_submission (
    key_id       uuid primary key,
    content_hash text not null,
    campaign_id  uuid not null references campaign deferrable initially deferred
);

-- The returns that regions owe: each from when it began to be owed.
create table campaign_return (
    return_id     uuid        primary key,
    campaign_id   uuid        not null references campaign,
    region        text        not null,
    no            integer     not null check (no > 0),
    return_on     date        not null,
    asked_at      timestamptz not null,
    due_at        timestamptz not null,
    filed_at      timestamptz,
    filings       integer     not null check (filings >= 0),
    overdue_since timestamptz,
    released_at   timestamptz,
    unique (campaign_id, region, no)
);
create index campaign_return_region on campaign_return (region text_pattern_ops, campaign_id);

-- What was filed, and every correction of it; told nowhere, and never changed.
create table campaign_filing (
    filing_id   uuid        primary key,
    campaign_id uuid        not null references campaign,
    return_id   uuid        not null references campaign_return,
    version     integer     not null check (version > 0),
    said        text        not null,
    filed_by    text        not null,
    filed_at    timestamptz not null,
    unique (return_id, version)
);
create index campaign_filing_campaign on campaign_filing (campaign_id, return_id, version);
