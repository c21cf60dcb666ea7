package cn.zhibao.hazard.store.exposure;

import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.exposure.Exposures;
import cn.zhibao.hazard.app.exposure.Step;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was stated of months in PostgreSQL. */
public final class ExposureStore implements Exposures {

    private static final String SELECT = "select c.statement_id, c.data from exposure c";

    private final Flow flow;

    public ExposureStore(Flow flow) {
        this.flow = flow;
    }

    /** What there is to state, inside a transaction that is under way. */
    public InTransaction within(Mutiny.StatelessSession session) {
        return new ExposureTransaction(flow, session);
    }

    @Override
    public Uni<Void> begin(Step step) {
        return flow.unitOfWork().run(session -> new ExposureTransaction(flow, session).begin(step));
    }

    @Override
    public Uni<Optional<ExposureFacts>> find(UUID exposureId, Scope scope) {
        return rows(ScopeSql.of(scope).and("c.exposure_id = :id", "id", exposureId), 1)
                .map(found -> found.stream().findFirst().map(Listed::facts));
    }

    @Override
    public Uni<Boolean> knows(UUID exposureId, Scope scope) {
        return ScopeSql.of(scope).and("c.exposure_id = :id", "id", exposureId).anyOf(flow, "exposure");
    }

    @Override
    public Uni<List<Listed>> list(Query query, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope)
                .region(query.regionPrefix(), "region")
                .equal("kind", query.kind())
                .equal("uscc", "unit", query.uscc())
                .equal("exposure_id", "of", query.exposureId())
                .after("c.statement_id", query.before());
        if (query.month() != null) {
            sql.and("c.month = :month", "month", query.month().atDay(1));
        }
        return rows(sql, query.limit());
    }

    private Uni<List<Listed>> rows(ScopeSql sql, int limit) {
        return sql.newest(flow, SELECT, "c.statement_id", limit)
                .map(rows -> rows.stream()
                        .map(row -> new Listed((UUID) row[0], EventJson.read(ExposureFacts.class, (String) row[1])))
                        .toList());
    }
}
