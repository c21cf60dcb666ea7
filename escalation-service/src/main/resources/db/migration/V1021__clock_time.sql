-- People may give a clock more time, or waive what it demands: whether somebody asks for time is looked for by those who decide.
alter table clock add column asked boolean not null default false;
alter table clock drop constraint clock_state_check;
alter table clock add constraint clock_state_check check (state in ('RUNNING', 'BREACHED', 'MET', 'WAIVED'));
create index clock_asked on clock (due_at, clock_id) where asked;
drop index clock_owed;
create index clock_owed on clock (due_at, clock_id) where state in ('RUNNING', 'BREACHED');
