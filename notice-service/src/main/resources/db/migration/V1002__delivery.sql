-- Who wants to be told what. Retries are here and not with the letters: a subscription is served in order.
create table subscription (
    subscription_id uuid        primary key,
    owner           text        not null,
    url             text        not null,
    secret          text        not null,
    types           text        not null, -- names joined by commas; empty is all
    region          text        not null,
    prefix          text        not null, -- what the codes of the region and below begin with
    created_at      timestamptz not null,
    last_sequence   bigint      not null default 0,
    next_attempt_at timestamptz not null,
    failing_since   timestamptz,
    last_status     integer,
    last_error      text,
    disabled_at     timestamptz,
    ended_at        timestamptz,
    claimed_by      uuid,
    claimed_until   timestamptz
);
create index subscription_owner on subscription (owner);

-- Events that at least one subscription wants.
create table announcement (
    event_id    uuid        primary key,
    type        text        not null,
    source      text        not null,
    case_id     uuid        not null,
    sequence    bigint      not null,
    occurred_at timestamptz not null,
    region      text        not null,
    data        text        not null
);

-- One event for one subscription. position is the order of the queue; sequence, without gaps, is given at the first
-- attempt, because positions are taken before their transactions commit.
create table delivery (
    position        bigint generated always as identity primary key,
    subscription_id uuid        not null references subscription,
    event_id        uuid        not null references announcement,
    queued_at       timestamptz not null,
    sequence        bigint,
    attempts        integer     not null default 0,
    last_attempt_at timestamptz,
    last_status     integer,
    last_error      text,
    delivered_at    timestamptz,
    unique (subscription_id, event_id)
);
create index delivery_waiting on delivery (subscription_id, sequence, position) where delivered_at is null;
create index delivery_newest on delivery (subscription_id, position desc);
