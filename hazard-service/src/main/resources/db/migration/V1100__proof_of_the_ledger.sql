-- The Merkle log over all journal rows (RFC 6962), and who signs for it. See docs/decisions/0018.

-- Public halves of the keys that sign receipts and checkpoints; the private ones are never here.
create table ledger_key (
    key_id     text        primary key,
    origin     text        not null,
    public_key bytea       not null check (length(public_key) = 32),
    valid_from timestamptz not null
);

-- Where the log stands. peaks are the hashes of its largest full subtrees, largest first. Every journal row up to floor is
-- either in the log or will never exist: that holds because positions are drawn one by one (the identity caches none).
create table ledger_log (
    one   boolean primary key default true check (one),
    size  bigint  not null,
    floor bigint  not null,
    peaks bytea   not null
);
insert into ledger_log (size, floor, peaks) values (0, 0, '');

-- Which journal row each leaf is, and what it was then: a row that is changed or removed afterwards can still be named.
create table ledger_leaf (
    leaf     bigint  primary key,
    position bigint  not null unique,
    case_id  uuid    not null,
    version  integer not null,
    hash     bytea   not null
);

-- Hashes of full subtrees of 2^height leaves for the heights 8, 16, 24: what proofs are made of.
create table ledger_subtree (
    height smallint not null,
    index  bigint   not null,
    hash   bytea    not null,
    primary key (height, index)
);

-- What the ledger said of itself, signed. note is the text with its signature.
create table ledger_checkpoint (
    size   bigint      primary key,
    root   bytea       not null,
    at     timestamptz not null,
    key_id text        not null,
    note   text        not null
);
