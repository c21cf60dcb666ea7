-- Which request became which subscription: written with it, so the same request never becomes two.
-- key_id is a hash of account, operation and Idempotency-Key.
create table submission (
    key_id          uuid        primary key,
    content_hash    bytea       not null,
    subscription_id uuid        not null references subscription,
    recorded_at     timestamptz not null
);
