-- The same content belongs to a case once for each purpose: who sends the photo of the finding as that of the mending is seen to
-- do so.
alter table attachment add column purpose text;
update attachment set purpose = cast(data as jsonb) ->> 'purpose';
alter table attachment
    alter column purpose set not null,
    drop column proves_work,
    drop constraint attachment_case_id_content_id_key,
    add unique (case_id, content_id, purpose);
