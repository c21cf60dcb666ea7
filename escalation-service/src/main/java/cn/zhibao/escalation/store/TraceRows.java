package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Explained;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.events.flow.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Why things of a table came to stand as they do. */
final class TraceRows {

    private static final int MAX = 500;

    private static final String SELECT = "select version, type, " + Columns.micros("decided_at")
            + ", trace, region from (select t.*, s.region, s.desk from decision_trace t join %1$s s"
            + " on t.case_id = s.case_id and t.subject_id = s.%1$s_id) of_subject";

    private TraceRows() {}

    /**
     * The decisions about one thing, in their order; empty when there is none of that id within the scope.
     *
     * @param table whose rows have a region, a desk and an id named after it
     */
    static Uni<List<Explained>> of(UnitOfWork units, String table, UUID id, String scope) {
        Query query = Query.ofDesks(SELECT.formatted(table), scope)
                .where("subject_id = :id", "id", id)
                .order("version");
        return units.read(session -> query.list(session, MAX, TraceRows::explained));
    }

    private static Explained explained(Columns columns) {
        return new Explained(
                columns.count(), columns.text(), columns.time(), CaseJson.read(columns.text(), Trace.class));
    }
}
