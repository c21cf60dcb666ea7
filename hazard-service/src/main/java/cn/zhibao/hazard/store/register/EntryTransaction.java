package cn.zhibao.hazard.store.register;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.register.Entries;
import cn.zhibao.hazard.app.register.KnownEntry;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.store.JsonText;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes of registers inside one transaction. */
final class EntryTransaction implements Entries.InTransaction {

    private static final Sql SEEN = Sql.of("""
            select cast(s.entry_id as text), encode(s.content_hash, 'hex')
            from register_submission s where s.key_id = :id""");

    private static final Sql KEEP = Sql.of("""
            insert into register_submission (key_id, content_hash, entry_id, recorded_at)
            values (:id, decode(cast(:hash as text), 'hex'), :entry, cast(:at as timestamptz))""");

    private static final Sql KNOWN = Sql.of("select " + EntryRows.COLUMNS + """
             from register_entry c
            where c.register = cast(:register as text) and c.ended_at is null and c.natural_key in (
                select json_array_elements_text(cast(cast(:keys as text) as json)))
            order by c.natural_key for share""");

    private static final Sql LIVING = Sql.of("select " + EntryRows.COLUMNS + """
            , c.document = r.document and c.judged = r.judged
            from json_to_recordset(cast(cast(:rows as text) as json))
                as r (natural_key text, document jsonb, judged jsonb)
            join register_entry c on c.natural_key = r.natural_key
            where c.register = cast(:register as text) and c.ended_at is null
            order by c.natural_key for update of c""");

    /** Who writes a work holds it before its project, so must who writes the project and moves its works. */
    private static final String HOLD_WORKS = """
            select 1 from register_entry w
            where w.register = 'WORKS' and w.ended_at is null and w.parent in (%s)
            order by w.natural_key for update""";

    private static final Sql HOLD_WORKS_OF_ONE = Sql.of(HOLD_WORKS.formatted("""
            select p.natural_key from register_entry p where p.entry_id = :id and p.register = 'PROJECTS'"""));

    private static final Sql HOLD_WORKS_OF_ALL = Sql.of(HOLD_WORKS.formatted("""
            select json_array_elements_text(cast(cast(:keys as text) as json))"""));

    private static final Sql CHILDREN = Sql.of("""
            select exists (select from register_entry c where c.register = cast(:register as text)
                and c.parent = cast(:key as text) and c.ended_at is null)""");

    private static final String WITH_ROWS = """
            with r as materialized (
                select * from json_to_recordset(cast(cast(:rows as text) as json)) as r (%s)),
            """.formatted(EntryRows.TYPE);

    private static final String HISTORY = """
            insert into register_history (entry_id, version, happened, at, actor, document)
            select r.entry_id, r.version, '%s', cast(:at as timestamptz), cast(:actor as text), r.document from r join written using (entry_id)""";

    private static final Sql CREATE = Sql.of(WITH_ROWS + """
            written as (
                insert into register_entry (entry_id, register, version, natural_key, parent, region, searched, kind,
                    status, grade, village, flags, owners, starts_on, ends_on, document, judged, changed_at, changed_by)
                select r.entry_id, cast(:register as text), r.version, r.natural_key, r.parent, r.region, r.searched,
                    r.kind, r.status, r.grade, r.village, r.flags, r.owners, r.starts_on, r.ends_on, r.document,
                    r.judged, cast(:at as timestamptz), cast(:actor as text)
                from r returning entry_id)
            """ + HISTORY.formatted("CREATED"));

    private static final Sql CHANGE = Sql.of(WITH_ROWS + """
            written as (
                update register_entry c set version = r.version, parent = r.parent, region = r.region,
                    searched = r.searched, kind = r.kind, status = r.status, grade = r.grade, village = r.village,
                    flags = r.flags, owners = r.owners, starts_on = r.starts_on, ends_on = r.ends_on,
                    document = r.document, judged = r.judged, changed_at = cast(:at as timestamptz),
                    changed_by = cast(:actor as text)
                from r where c.entry_id = r.entry_id and c.register = cast(:register as text)
                    and c.version = r.version - 1 and c.ended_at is null
                returning c.entry_id)
            """ + HISTORY.formatted("CHANGED"));

    /** Works lie where their project lies and belong to whom it belongs. */
    private static final Sql MOVE_WORKS = Sql.of("""
            update register_entry w set region = p.region, owners = p.owners
            from register_entry p
            where p.entry_id in (
                    select cast(value as uuid) from json_array_elements_text(cast(cast(:projects as text) as json)))
                and w.register = 'WORKS' and w.parent = p.natural_key and w.ended_at is null
                and (w.region, w.owners) is distinct from (p.region, p.owners)""");

    private static final Sql END = Sql.of("""
            with written as (
                update register_entry c set version = c.version + 1, ended_at = cast(:at as timestamptz),
                    changed_at = cast(:at as timestamptz),
                    changed_by = cast(:actor as text)
                where c.entry_id = :id and c.version = :version and c.ended_at is null
                returning c.entry_id, c.version)
            insert into register_history (entry_id, version, happened, at, actor, document)
            select w.entry_id, w.version, 'ENDED', cast(:at as timestamptz), cast(:actor as text), null from written w""");

    private final Mutiny.StatelessSession session;

    EntryTransaction(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Optional<Entries.Earlier>> seen(Submission submission) {
        return SEEN.on(session)
                .set("id", submission.keyId())
                .rows()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Entries.Earlier(
                                UUID.fromString((String) row[0]), row[1].equals(submission.contentHash()))));
    }

    @Override
    public Uni<Void> keep(Submission submission, UUID entryId, Instant at) {
        return KEEP.on(session)
                .set("id", submission.keyId())
                .set("hash", submission.contentHash())
                .set("entry", entryId)
                .set("at", at)
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<KnownEntry>> load(RegisterName register, UUID entryId, Scope scope) {
        ScopeSql one = EntryConditions.of(register, scope).and("c.entry_id = :id", "id", entryId);
        return holdWorks(register, () -> HOLD_WORKS_OF_ONE.on(session).set("id", entryId))
                .chain(() -> one.call(session, EntryStore.SELECT + one.where() + " for update")
                        .rows())
                .map(rows -> rows.stream().findFirst().map(EntryRows::known));
    }

    @Override
    public Uni<Map<String, KnownEntry>> known(RegisterName register, Collection<String> keys) {
        return KNOWN.on(session)
                .set("register", register.name())
                .set("keys", JsonText.of(keys))
                .rows()
                .map(rows -> rows.stream()
                        .map(EntryRows::known)
                        .collect(Collectors.toMap(KnownEntry::key, Function.identity())));
    }

    @Override
    public Uni<Map<String, Entries.Living>> living(RegisterName register, Collection<Entry> entries) {
        List<String> keys = entries.stream().map(Entry::key).toList();
        return holdWorks(register, () -> HOLD_WORKS_OF_ALL.on(session).set("keys", JsonText.of(keys)))
                .chain(() -> LIVING.on(session)
                        .set("register", register.name())
                        .set("rows", EntryRows.comparable(entries))
                        .rows())
                .map(rows -> rows.stream()
                        .map(row -> new Entries.Living(EntryRows.known(row), (Boolean) row[row.length - 1]))
                        .collect(Collectors.toMap(living -> living.entry().key(), Function.identity())));
    }

    private static Uni<Void> holdWorks(RegisterName register, Supplier<Sql.Call> works) {
        return register == RegisterName.PROJECTS
                ? works.get().rows().replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> hasChildren(RegisterName register, String key) {
        return CHILDREN.on(session)
                .set("register", register.name())
                .set("key", key)
                .rows()
                .map(rows -> (Boolean) rows.getFirst()[0]);
    }

    @Override
    public Uni<Void> create(Entries.Act act, List<Entries.Writing> entries) {
        return write(CREATE, act, entries);
    }

    @Override
    public Uni<Void> change(Entries.Act act, List<Entries.Writing> entries) {
        Uni<Void> changed = write(CHANGE, act, entries);
        return act.register() == RegisterName.PROJECTS && !entries.isEmpty()
                ? changed.chain(() -> moveWorks(entries))
                : changed;
    }

    private Uni<Void> write(Sql sql, Entries.Act act, List<Entries.Writing> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.on(session)
                .set("rows", EntryRows.of(entries))
                .set("register", act.register().name())
                .set("actor", act.actor())
                .set("at", act.at())
                .update()
                .invoke(written -> exactly(entries.size(), written))
                .replaceWithVoid();
    }

    private Uni<Void> moveWorks(List<Entries.Writing> projects) {
        return MOVE_WORKS
                .on(session)
                .set(
                        "projects",
                        JsonText.of(
                                projects.stream().map(Entries.Writing::entryId).toList()))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> end(Entries.Act act, KnownEntry entry) {
        return END.on(session)
                .set("id", entry.entryId())
                .set("version", entry.version())
                .set("actor", act.actor())
                .set("at", act.at())
                .update()
                .invoke(written -> exactly(1, written))
                .replaceWithVoid();
    }

    private static void exactly(int wanted, int written) {
        if (written != wanted) {
            throw new IllegalStateException(
                    "entries held against other writers have changed: " + written + " of " + wanted);
        }
    }
}
