-- A paper follows from a supervision or from the ruling about a suspicion.
alter table notice rename column supervision_id to matter_id;
alter index notice_supervision rename to notice_matter;
