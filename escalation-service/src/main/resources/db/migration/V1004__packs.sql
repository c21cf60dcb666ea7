-- Versions of rule packs. The text of one that was approved never changes; which are in force says pack_activation.
create table pack_version (
    name       text        primary key,
    pack       text        not null,
    content    text        not null,
    hash       text        not null,
    stage      text        not null check (stage in ('DRAFT', 'CHECKED', 'BACKTESTED', 'APPROVED')),
    revision   integer     not null,
    author     text        not null,
    editors    text        not null,
    changed_at timestamptz not null,
    proof      text,
    approver   text
);

-- What was done to a version, by whom, and the text wherever it became another. Append-only.
create table pack_step (
    name     text        not null references pack_version,
    revision integer     not null,
    step     text        not null,
    hash     text        not null,
    content  text,
    actor    text        not null,
    at       timestamptz not null,
    primary key (name, revision)
);

-- From when on a version decides, by the moments of what it decides about; -infinity is the beginning. Append-only.
create table pack_activation (
    pack       text        not null,
    valid_from timestamptz not null,
    name       text        not null references pack_version,
    revision   integer     not null,
    primary key (pack, valid_from),
    foreign key (name, revision) references pack_step
);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger pack_step_append_only before update or delete or truncate on pack_step
    for each statement execute function refuse_change();
create trigger pack_activation_append_only before update or delete or truncate on pack_activation
    for each statement execute function refuse_change();

create function refuse_change_of_approved() returns trigger language plpgsql as
$$ begin raise exception 'pack % was approved', old.name; end $$;
create trigger pack_version_approved before update on pack_version
    for each row when (old.stage = 'APPROVED' and (new.content <> old.content or new.stage <> old.stage))
    execute function refuse_change_of_approved();
create trigger pack_version_kept before delete or truncate on pack_version
    for each statement execute function refuse_change();
