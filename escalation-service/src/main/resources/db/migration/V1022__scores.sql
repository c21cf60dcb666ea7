-- A unit loses points by facts: then what a case costs counts and not that it is there, and one case may cost points by several
-- kinds of facts. loss: its kind, as the rule calls it, empty where cases are counted. Lists ask for region, subject and unit_name
-- (of the unit, as this case says it). Rows of cases that are counted do not name them.
alter table series_member
    add column loss text collate "C" not null default '',
    add column points integer not null default 0,
    add column region text,
    add column subject text,
    add column unit_name text;
alter table series_member
    drop constraint series_member_pkey,
    add primary key (rule, same, exercise, case_id, loss);

-- What counts now, of all units; what has lapsed is not looked at.
create index series_member_score on series_member (counts_until) include (same, points, region, unit_name, joined_at)
    where points > 0 and not exercise;
-- What counts of one unit.
create index series_member_unit on series_member (same, counts_until) where points > 0 and not exercise;
