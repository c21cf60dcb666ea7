-- A case is judged among the hundred that joined last. By days all of a series had to be sorted to find them, and a unit that was
-- watched for years has many: in the order of joining the first hundred are read and no more.
create index series_member_joined on series_member (rule, same, exercise, joined_at, case_id, loss);
drop index series_member_days;
