-- Where and when accidents were, as it was said from each moment on: signals and tips are compared with what was said in time.
create table accident_scene (
    case_id     uuid        not null,
    told_at     timestamptz not null,
    region      text        not null,
    exercise    boolean     not null,
    occurred_at timestamptz not null,
    longitude   double precision,
    latitude    double precision,
    primary key (case_id, told_at)
);
create index accident_scene_days on accident_scene (exercise, occurred_at);
