-- Declarations of authorities that the ledger of their area is complete up to a day. What one says lies in data, beside what
-- is looked for; none is ever changed, the newest of a region counts.
create table ledger_declaration (
    declaration_id uuid        primary key,
    region         text        not null collate "C",
    complete_to    date        not null,
    declared_at    timestamptz not null,
    data           text        not null
);
create index ledger_declaration_newest on ledger_declaration (region, declared_at desc, declaration_id desc);
