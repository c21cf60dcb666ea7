-- What is suspected of cases, written in the transaction of the case. facts: as it was last told to everybody, as the same JSON
-- text.
create table suspicion (
    suspicion_id uuid        primary key,
    case_id      uuid        not null,
    region       text        not null,
    kind         text        not null,
    open         boolean     not null,
    suspected_at timestamptz not null,
    facts        text        not null
);
create index suspicion_case on suspicion (case_id);
create index suspicion_newest on suspicion (suspected_at desc, suspicion_id desc);
create index suspicion_open on suspicion (suspected_at desc, suspicion_id desc) where open;
