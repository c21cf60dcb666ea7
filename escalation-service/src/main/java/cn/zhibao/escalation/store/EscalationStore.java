package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.app.Explained;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.flow.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Escalations as people look at them. */
public final class EscalationStore implements Escalations {

    private static final String SELECT = "select facts, version from escalation";

    private final UnitOfWork units;

    public EscalationStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Entry>> find(Search search) {
        Query query = Query.ofDesks(SELECT, search.scope())
                .where("open = :open", "open", search.open())
                .where("desk = :desk", "desk", search.desk())
                .where("case_id = :case", "case", search.caseId())
                .after("raised_at, escalation_id", "<", search.after())
                .order("raised_at desc, escalation_id desc");
        return units.read(session -> query.list(session, search.limit(), EscalationStore::entry));
    }

    @Override
    public Uni<List<EscalationFacts>> openAboutHazards(String scope, int limit) {
        Query query = Query.ofDesks(SELECT, scope)
                .where("open = :open", "open", true)
                .where("cast(facts as json) -> 'summary' ->> 'subject' = :subject", "subject", Subject.HAZARD.name())
                .order("raised_at desc, escalation_id desc");
        return units.read(
                session -> query.list(session, limit, columns -> CaseJson.read(columns.text(), EscalationFacts.class)));
    }

    @Override
    public Uni<Optional<Entry>> one(UUID id, String scope) {
        Query query = Query.ofDesks(SELECT, scope).where("escalation_id = :id", "id", id);
        return units.read(session -> query.list(session, 1, EscalationStore::entry))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Explained>> traces(UUID id, String scope) {
        return TraceRows.of(units, "escalation", id, scope);
    }

    private static Entry entry(Columns columns) {
        return new Entry(CaseJson.read(columns.text(), EscalationFacts.class), columns.count());
    }
}
