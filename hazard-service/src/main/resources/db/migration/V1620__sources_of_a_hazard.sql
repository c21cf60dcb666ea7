-- What a patrol found counts only once an authority has confirmed it. Hazards on file before counted from the start.

alter table hazard add column unconfirmed boolean not null default false;
alter table hazard alter column unconfirmed drop default;

create index hazard_unconfirmed on hazard (region, hazard_id) where unconfirmed;
