-- Where a hazard stands in its life, and what lists look for. Each column follows from the newest row of the case's ledger;
-- for hazards filed before there were stages the level was settled and the housing authority of the place answered for them.

alter table hazard
    add column stage     text not null default 'GRADED' check (stage in (
        'FOUND', 'GRADED', 'PLANNED', 'RECTIFYING', 'SUBMITTED', 'CLOSED', 'WITHDRAWN', 'MERGED')),
    add column owner     text collate "C",
    add column source    text,
    add column criterion text,
    add column category  text,
    add column permit_no text collate "C",
    add column found_at  timestamptz,
    add column closed_at timestamptz;

update hazard h
set owner     = 'HOUSING-' || h.region,
    source    = f.facts ->> 'source',
    criterion = f.facts ->> 'criterion',
    category  = f.facts ->> 'category',
    permit_no = f.facts #>> '{project,permitNo}',
    found_at  = cast(f.facts ->> 'foundAt' as timestamptz)
from (select case_id, version, cast(data as json) -> 'hazard' as facts from journal) f
where f.case_id = h.hazard_id and f.version = h.version;

alter table hazard
    alter column stage drop default,
    alter column source set not null,
    alter column found_at set not null;

create index hazard_permit on hazard (permit_no, hazard_id) where permit_no is not null;
create index hazard_owner on hazard (owner, hazard_id);
-- The cases that nobody answers for: there should be none.
create index hazard_ownerless on hazard (hazard_id) where owner is null and closed_at is null;
