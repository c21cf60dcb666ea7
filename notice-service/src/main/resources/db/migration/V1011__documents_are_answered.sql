-- How far documents came, beside their facts: for lists and counts. The words of an answer are kept here and told nowhere.
alter table notice
    add column root_id       uuid,
    add column exercise      boolean,
    add column status        text,
    add column reply_by      timestamptz,
    add column served_at     timestamptz,
    add column replied_at    timestamptz,
    add column overdue_since timestamptz,
    add column reply_text    text;

update notice set
    root_id  = notice_id,
    exercise = cast(cast(facts as jsonb) ->> 'exercise' as boolean),
    status   = 'issued',
    reply_by = cast(cast(facts as jsonb) ->> 'replyBy' as timestamptz);

alter table notice
    alter column root_id set not null,
    alter column exercise set not null,
    alter column status set not null,
    add constraint status_known check (status in ('issued', 'served', 'replied', 'accepted', 'returned'));

create index notice_chain on notice (root_id);
create index notice_case on notice (case_id, issued_at desc, notice_id desc);
create index notice_status on notice (status, issued_at desc, notice_id desc);
create index notice_overdue on notice (issued_at desc, notice_id desc)
    where overdue_since is not null and status in ('issued', 'served', 'returned');
create index notice_region on notice (region text_pattern_ops, issued_at);
