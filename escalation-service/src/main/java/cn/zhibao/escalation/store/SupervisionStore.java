package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.flow.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Listed supervision as people look at it. */
public final class SupervisionStore implements Supervisions {

    private static final String SELECT = "select cast(supervision_id as text), " + Columns.micros("proposed_at")
            + ", proposal, facts, region"
            + " from (select s.*, e.facts as proposal from supervision s join escalation e using (escalation_id)) both_";

    private final UnitOfWork units;

    public SupervisionStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Entry>> find(Search search) {
        Query query = new Query(SELECT, search.scope())
                .where("(listed_at is not null) = :listed", "listed", search.listed())
                .where("case_id = :case", "case", search.caseId())
                .after("proposed_at, supervision_id", "<", search.after())
                .order("proposed_at desc, supervision_id desc");
        return units.read(session -> query.list(session, search.limit(), SupervisionStore::entry));
    }

    @Override
    public Uni<Optional<Entry>> one(UUID id, String scope) {
        Query query = new Query(SELECT, scope).where("supervision_id = :id", "id", id);
        return units.read(session -> query.list(session, 1, SupervisionStore::entry))
                .map(found -> found.stream().findFirst());
    }

    private static Entry entry(Columns columns) {
        UUID id = columns.id();
        var proposedAt = columns.time();
        EscalationFacts proposal = CaseJson.read(columns.text(), EscalationFacts.class);
        String listed = columns.optionalText();
        return new Entry(
                id, proposedAt, proposal, listed == null ? null : CaseJson.read(listed, SupervisionFacts.class));
    }
}
