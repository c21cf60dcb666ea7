-- Who may approve a version and was shown what it says differently from the one in force, empty where none was. Append-only.
create table pack_shown (
    name     text        not null references pack_version,
    hash     text        not null,
    against  text        not null,
    actor    text        not null,
    revision integer     not null,
    at       timestamptz not null,
    primary key (name, hash, against, actor)
);

create trigger pack_shown_append_only before update or delete or truncate on pack_shown
    for each statement execute function refuse_change();
