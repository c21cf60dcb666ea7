-- The same content belongs to a case once for each purpose: who sends the photo of the finding as that of the mending is seen to
-- do so. Databases that were made while V1402 stood changed have the column and the key already, see beforeValidate.sql.
alter table attachment add column if not exists purpose text;
update attachment set purpose = cast(data as jsonb) ->> 'purpose' where purpose is null;
alter table attachment
    alter column purpose set not null,
    drop column if exists proves_work,
    drop constraint if exists attachment_case_id_content_id_key,
    drop constraint if exists attachment_case_id_content_id_purpose_key,
    add unique (case_id, content_id, purpose);
