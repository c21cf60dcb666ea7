-- V1402 stood changed for a few days, with what V1701 does now. A database that was made then is known by the checksum and goes
-- on with that of the text as it was published first.
do $$ begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set checksum = 1262123318 where version = '1402' and checksum = 384433266;
    end if;
end $$;
