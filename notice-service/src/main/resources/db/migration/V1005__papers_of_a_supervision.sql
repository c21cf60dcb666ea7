-- A supervision has more papers than its order: one for each continuation, and one for the lifting, which asks for no answer.
alter table notice drop constraint notice_supervision_id_key;
create index notice_supervision on notice (supervision_id);
alter table notice alter column basis drop not null;
