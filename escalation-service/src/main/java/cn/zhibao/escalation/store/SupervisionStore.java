package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.flow.UnitOfWork;
import cn.zhibao.events.wire.EventTypes;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Listed supervision as people look at it. */
public final class SupervisionStore implements Supervisions {

    private static final String SELECT = "select cast(supervision_id as text), " + Columns.micros("proposed_at")
            + ", proposal, facts, region"
            + " from (select s.*, e.facts as proposal from supervision s left join escalation e using (escalation_id)) both_";

    private static final String TYPES = EventTypes.all()
            .filter(SupervisionEvent.class::isAssignableFrom)
            .map(EventTypes::typeOf)
            .collect(Collectors.joining(","));

    private static final String HISTORY = "select version, type, " + Columns.micros("recorded_at")
            + ", actor, data, region from (select j.*, s.region, s.supervision_id"
            + " from journal j join supervision s using (case_id)) of_supervision";

    private static final int HISTORY_MAX = 500;

    private final UnitOfWork units;

    public SupervisionStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Entry>> find(Search search) {
        Query query = new Query(SELECT, search.scope())
                .where("stage = any(string_to_array(:stages, ','))", "stages", joined(search.stages()))
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

    @Override
    public Uni<List<Happened>> history(UUID id, String scope) {
        Query query = new Query(HISTORY, scope)
                .where("type = any(string_to_array(:types, ','))", "types", TYPES)
                .where("supervision_id = :id", "id", id)
                .order("version");
        return units.read(session -> query.list(session, HISTORY_MAX, SupervisionStore::happened));
    }

    private static @Nullable String joined(@Nullable List<String> stages) {
        return stages == null ? null : String.join(",", stages);
    }

    private static Happened happened(Columns columns) {
        return new Happened(columns.count(), columns.text(), columns.time(), columns.text(), columns.text());
    }

    private static Entry entry(Columns columns) {
        UUID id = columns.id();
        var proposedAt = columns.time();
        String proposal = columns.optionalText();
        String listed = columns.optionalText();
        return new Entry(
                id,
                proposedAt,
                proposal == null ? null : CaseJson.read(proposal, EscalationFacts.class),
                listed == null ? null : CaseJson.read(listed, SupervisionFacts.class));
    }
}
