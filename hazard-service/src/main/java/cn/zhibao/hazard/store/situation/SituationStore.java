package cn.zhibao.hazard.store.situation;

import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.situation.Situations;
import cn.zhibao.hazard.app.situation.Step;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Situation reports in PostgreSQL. */
public final class SituationStore implements Situations {

    private static final String SELECT = "select c.report_id, c.data from situation_report c";

    /** Of a report that was made anew the newest version. */
    static final String NEWEST = """
            not exists (select 1 from situation_report n
                        where n.situation_id = c.situation_id and n.version > c.version)""";

    private final Flow flow;

    public SituationStore(Flow flow) {
        this.flow = flow;
    }

    /** What there is to report on, inside a transaction that is under way. */
    public InTransaction within(Mutiny.StatelessSession session) {
        return new SituationTransaction(flow, session);
    }

    @Override
    public Uni<Void> begin(Step step) {
        return flow.unitOfWork().run(session -> new SituationTransaction(flow, session).begin(step));
    }

    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work) {
        return flow.unitOfWork().run(session -> work.apply(within(session)));
    }

    @Override
    public Uni<Optional<SituationFacts>> find(UUID situationId, @Nullable Integer version, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope).and("c.situation_id = :id", "id", situationId);
        return rows(version == null ? sql.and(NEWEST) : sql.and("c.version = :version", "version", version), 1)
                .map(found -> found.stream().findFirst().map(Listed::facts));
    }

    @Override
    public Uni<List<Listed>> list(Query query, Scope scope) {
        return rows(
                ScopeSql.of(scope)
                        .region(query.regionPrefix(), "region")
                        .equal("period", query.period())
                        .equal("kind", query.kind())
                        .and(NEWEST)
                        .after("c.report_id", query.before()),
                query.limit());
    }

    private Uni<List<Listed>> rows(ScopeSql sql, int limit) {
        return sql.newest(flow, SELECT, "c.report_id", limit)
                .map(rows -> rows.stream()
                        .map(row -> new Listed((UUID) row[0], facts(row[1])))
                        .toList());
    }

    static SituationFacts facts(Object data) {
        return EventJson.read(SituationFacts.class, (String) data);
    }
}
