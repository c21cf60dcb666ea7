package cn.zhibao.hazard.store.library;

import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.library.CaseLibrary;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.CaseFiling;
import cn.zhibao.hazard.domain.library.CaseNames;
import cn.zhibao.hazard.store.ScopeSql;
import cn.zhibao.hazard.store.Submissions;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What is done to the library inside one transaction. */
final class LibraryTransaction implements CaseLibrary.InTransaction {

    private static final Sql SEEN = Sql.of("""
            select cast(case_id as text), encode(content_hash, 'hex') from accident_case where key_id = :key""");

    private static final Sql SAME_NAME = Sql.of("""
            select cast(case_id as text) from accident_case
            where current and change <> 'ENDED' and region = :region and day = cast(cast(:day as text) as date)
                and coalesce(mark, '') = coalesce(cast(:mark as text), '') and case_id <> :except
            limit 1""");

    private static final Sql OUTDATE = Sql.of("""
            update accident_case set current = false where case_id = :id and current""");

    private static final Sql KEEP =
            Sql.of("insert into accident_case (" + CaseRows.WRITTEN + """
            , current, key_id, content_hash)
            select r.*, true, :key, decode(cast(:hash as text), 'hex')
            from json_to_record(cast(cast(:row as text) as json)) as r (""" + CaseRows.TYPE + ")");

    private static final Sql KEEP_LESSONS = Sql.of("""
            insert into accident_case_lesson (case_id, version, place, text, criteria, types, works, to_check)
            select r.* from json_to_recordset(cast(cast(:rows as text) as json)) as r (""" + CaseRows.LESSON_TYPE + ")");

    private final Mutiny.StatelessSession session;
    private final CaseNames names;

    LibraryTransaction(Mutiny.StatelessSession session, CaseNames names) {
        this.session = session;
        this.names = names;
    }

    @Override
    public Uni<Optional<CaseLibrary.Earlier>> seen(Submission submission) {
        // What comes under the same key at the same time waits here: past this it would find the name taken, by itself.
        return Submissions.lock(session, List.of(submission.keyId()))
                .chain(() -> SEEN.on(session).set("key", submission.keyId()).rows())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new CaseLibrary.Earlier(
                                UUID.fromString((String) row[0]), row[1].equals(submission.contentHash()))));
    }

    @Override
    public Uni<Optional<AccidentCase>> load(UUID caseId) {
        return LibraryStore.withLessons(session, LibraryStore.one(caseId).held(session, LibraryStore.SELECT))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<UUID>> sameName(CaseFiling filing, UUID except) {
        return SAME_NAME
                .on(session)
                .set("region", filing.region())
                .set("day", String.valueOf(filing.day()))
                .set("mark", filing.strippedMark())
                .set("except", except)
                .rows()
                .map(rows -> rows.stream().findFirst().map(row -> UUID.fromString((String) row[0])));
    }

    @Override
    public Uni<Boolean> knowsAccident(UUID accidentId, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope).and("c.accident_id = :accident", "accident", accidentId);
        return sql.call(session, "select 1 from accident c" + sql.where())
                .rows()
                .map(found -> !found.isEmpty());
    }

    @Override
    public Uni<Void> keep(AccidentCase version, @Nullable Submission submission) {
        return OUTDATE.on(session)
                .set("id", version.caseId())
                .update()
                .chain(() -> KEEP.on(session)
                        .set("row", CaseRows.row(version, names))
                        .set("key", submission == null ? null : submission.keyId())
                        .set("hash", submission == null ? null : submission.contentHash())
                        .update())
                .chain(() -> KEEP_LESSONS
                        .on(session)
                        .set("rows", CaseRows.lessons(version))
                        .update())
                .replaceWithVoid();
    }
}
