package cn.zhibao.hazard.store.completeness;

import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.completeness.Declarations;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.store.AfterCommit;
import cn.zhibao.hazard.store.ScopeSql;
import cn.zhibao.hazard.store.Submissions;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Declarations in PostgreSQL. */
public final class DeclarationStore implements Declarations {

    private static final String HISTORY = "select c.data from ledger_declaration c";
    private static final String NEWEST = """
            select distinct on (c.region) c.region, c.data, cast(extract(epoch from f.first) * 1000000 as bigint)
            from ledger_declaration c
            cross join lateral (
                select min(e.declared_at) as first from ledger_declaration e
                where e.region = c.region and e.position > coalesce((
                    select max(s.position) from ledger_declaration s
                    where s.region = c.region and s.complete_to < cast(cast(:upTo as text) as date)), 0)) f""";
    private static final String BEFORE =
            "c.position < (select b.position from ledger_declaration b where b.declaration_id = :before)";

    /** An enterprise answers for no area. */
    private static final String NO_AREA = "c.region = :uscc";

    private static final String BY_REGION = " order by c.region, c.position desc";

    private static final Sql INSERT = Sql.of("""
            insert into ledger_declaration (declaration_id, region, position, complete_to, declared_at, data)
            values (:id, :region, :position, :completeTo, :declaredAt, :data)""");

    private final Flow flow;
    private final Receipts receipts;

    public DeclarationStore(Flow flow, Receipts receipts) {
        this.flow = flow;
        this.receipts = receipts;
    }

    @Override
    public Uni<Written<CompletenessDeclared>> declare(DeclarationFacts declaration, Submission submission) {
        List<UUID> keys = List.of(submission.keyId());
        return AfterCommit.signed(flow.unitOfWork()
                .run(session -> Submissions.hold(session, keys).chain(stored -> {
                    Submissions.Stored before = stored.get(submission.keyId());
                    return before == null
                            ? write(session, declaration, submission)
                            : Uni.createFrom().item(again(before, submission));
                })));
    }

    private Unsigned<Written<CompletenessDeclared>> again(Submissions.Stored before, Submission submission) {
        return () -> before.answer(submission, CompletenessDeclared.class, receipts);
    }

    private Uni<Unsigned<Written<CompletenessDeclared>>> write(
            Mutiny.StatelessSession session, DeclarationFacts declaration, Submission submission) {
        CompletenessDeclared event = new CompletenessDeclared(declaration);
        Entry entry = new Entry(event, declaration.declaredBy(), null, null);
        return flow.journal()
                .append(session, List.of(entry))
                .map(List::getFirst)
                .chain(row -> Submissions.enter(session, submission, row))
                .chain(entered -> INSERT.on(session)
                        .set("id", declaration.declarationId())
                        .set("region", declaration.region())
                        .set("position", entered.position())
                        .set("completeTo", declaration.completeTo())
                        .set("declaredAt", declaration.declaredAt())
                        .set("data", EventJson.write(declaration))
                        .update()
                        .map(_ -> () -> new Written.Recorded<>(receipts.of(event, entered))));
    }

    @Override
    public Uni<Map<String, Declared>> newest(Scope scope, @Nullable LocalDate upTo) {
        LocalDate day = upTo == null ? LocalDate.EPOCH : upTo;
        ScopeSql sql = ScopeSql.of(scope, NO_AREA).with("upTo", day.toString());
        return flow.unitOfWork()
                .read(session ->
                        sql.call(session, NEWEST + sql.whereAnew() + BY_REGION).rows())
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> (String) row[0], DeclarationStore::declared)));
    }

    private static Declared declared(Object[] row) {
        Long micros = (Long) row[2];
        return new Declared(
                EventJson.read(DeclarationFacts.class, (String) row[1]),
                micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    @Override
    public Uni<Boolean> knows(UUID declarationId, Scope scope) {
        return ScopeSql.of(scope, NO_AREA)
                .and("c.declaration_id = :id", "id", declarationId)
                .anyOf(flow, "ledger_declaration");
    }

    @Override
    public Uni<List<DeclarationFacts>> history(History query, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope, NO_AREA).and("c.region = :of", "of", query.region());
        if (query.before() != null) {
            sql.and(BEFORE, "before", query.before());
        }
        String text = HISTORY + sql.whereAnew() + " order by c.position desc limit :limit";
        return flow.unitOfWork()
                .read(session ->
                        sql.call(session, text).set("limit", query.limit()).rows())
                .map(rows -> rows.stream()
                        .map(row -> EventJson.read(DeclarationFacts.class, (String) row[0]))
                        .toList());
    }
}
