-- Which declaration of a region is the newest, its place in the ledger says: two may come in the same millisecond.

alter table ledger_declaration add column position bigint unique;

update ledger_declaration d
set position = j.position
from journal j
where j.case_id = d.declaration_id and j.version = 1;

alter table ledger_declaration alter column position set not null;

drop index ledger_declaration_newest;
create index ledger_declaration_newest on ledger_declaration (region, position desc);
