package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Clocks;
import cn.zhibao.escalation.app.Explained;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.flow.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Clocks as people look at them. */
public final class ClockStore implements Clocks {

    private static final String SELECT = "select facts, state from clock";

    private final UnitOfWork units;

    public ClockStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<ClockFacts>> find(Search search) {
        State state = search.state();
        Query query = Query.ofDesks(SELECT, search.scope())
                .where("state = :state", "state", state == null ? null : state.name())
                .where("asked = :asked", "asked", search.asked())
                .where("desk = :desk", "desk", search.desk())
                .where("case_id = :case", "case", search.caseId())
                .after("due_at, clock_id", ">", search.after())
                .order("due_at, clock_id");
        return units.read(session ->
                query.list(session, search.limit(), columns -> CaseJson.read(columns.text(), ClockFacts.class)));
    }

    @Override
    public Uni<List<Explained>> traces(UUID id, String scope) {
        return TraceRows.of(units, "clock", id, scope);
    }
}
