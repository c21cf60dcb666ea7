-- Reports on the situation of provinces and cities, one for each month and quarter that is over. A row is written once and never
-- changed: a report that is made anew is the next version. report_id begins with the time at which it was made; key_id and
-- content_hash are those of the submission that asked for it, where somebody did.
create table situation_report (
    report_id    uuid    primary key,
    situation_id uuid    not null,
    version      integer not null,
    region       text    not null collate "C",
    period       text    not null,
    kind         text    not null check (kind in ('MONTH', 'QUARTER')),
    data         text    not null,
    key_id       uuid    unique,
    content_hash bytea,
    unique (situation_id, version)
);
create unique index situation_report_once on situation_report (period, region, version);
create index situation_report_region on situation_report (region, report_id);
