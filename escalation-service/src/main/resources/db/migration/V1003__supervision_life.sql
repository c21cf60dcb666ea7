-- A listed supervision has a whole life; one may be ordered without a proposal, for an accident always.
alter table supervision alter column escalation_id drop not null;
alter table supervision add column stage text default 'PROPOSED';
update supervision set stage = case when facts is null then 'PROPOSED' else 'LISTED' end;
alter table supervision alter column stage set not null;
alter table supervision add constraint supervision_stage check (stage in (
    'PROPOSED', 'LISTED', 'TREATING', 'LIFT_APPLIED', 'PASSED', 'FAILED', 'LIFTED'));
create index supervision_case on supervision (case_id);
