-- What made the violation worse that a penalty is for. Few penalties have any; a list of those reads them alone.
alter table penalty add column aggravations text[] not null default '{}';
create index penalty_aggravated on penalty (penalty_id) where cardinality(aggravations) > 0;
