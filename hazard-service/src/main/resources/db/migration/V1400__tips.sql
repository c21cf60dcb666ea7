-- Public tips. What a tip says lies in data, beside what lists and scopes look for; who gave it lies apart, sealed.
create table tip (
    tip_id        uuid        primary key,
    version       integer     not null,
    region        text        not null collate "C",
    kind          text        not null,
    status        text        not null,
    overdue_since timestamptz,
    data          text        not null
);
create index tip_region on tip (region, tip_id);

-- What was done about a tip. Append-only; version is that of the fact it became.
create table tip_step (
    tip_id  uuid    not null references tip,
    version integer not null,
    data    text    not null,
    primary key (tip_id, version)
);

-- Which tip a receipt code leads to. The code itself is nowhere: hash is its SHA-256.
create table tip_code (
    hash   bytea primary key,
    tip_id uuid  not null references tip
);

-- Who gave a tip, sealed under a key that is not in the database. Absent when the tipster said nothing.
create table tip_identity (
    tip_id uuid primary key references tip,
    sealed text not null check (sealed like 'sealed:%')
);

-- Who read an identity, when and why.
create table identity_read (
    read_id uuid        primary key,
    tip_id  uuid        not null references tip,
    reader  text        not null,
    reason  text        not null,
    read_at timestamptz not null
);
create index identity_read_tip on identity_read (tip_id, read_id);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger identity_read_append_only before update or delete or truncate on identity_read
    for each statement execute function refuse_change();

-- Tips per address and window, so that a restart forgets no flood. sender is a keyed hash of both: it tells no address,
-- and is another one in the next window.
create table tip_sender (
    sender      bytea       primary key,
    window_from timestamptz not null,
    given       integer     not null
);
create index tip_sender_window on tip_sender (window_from);

-- Where a hazard or an accident lies and whose it is: what a scope asks of a case that something else belongs to.
create view filed_case as
    select hazard_id as case_id, region, uscc from hazard
    union all
    select accident_id, region, uscc from accident;
