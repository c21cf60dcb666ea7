package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Suspicions;
import cn.zhibao.events.contract.MatchFacts;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.flow.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Suspicions as people look at them. */
public final class SuspicionStore implements Suspicions {

    private static final String SELECT = "select facts, region from suspicion";

    private final UnitOfWork units;

    public SuspicionStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<SuspicionFacts>> find(Search search) {
        Query query = new Query(SELECT, search.scope())
                .where("open = :open", "open", search.open())
                .where(
                        "kind = :kind",
                        "kind",
                        search.kind() == null ? null : search.kind().name())
                .where("case_id = :case", "case", search.caseId())
                .after("suspected_at, suspicion_id", "<", search.after())
                .order("suspected_at desc, suspicion_id desc");
        return units.read(session -> query.list(session, search.limit(), SuspicionStore::facts));
    }

    @Override
    public Uni<Optional<SuspicionFacts>> one(UUID id, String scope) {
        Query query = new Query(SELECT, scope).where("suspicion_id = :id", "id", id);
        return units.read(session -> query.list(session, 1, SuspicionStore::facts))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<MatchFacts>> matches(Matched search) {
        Query query = new Query("select facts, region from hint_match", search.scope())
                .where("case_id = :case", "case", search.caseId())
                .after("matched_at, match_id", "<", search.after())
                .order("matched_at desc, match_id desc");
        return units.read(session ->
                query.list(session, search.limit(), columns -> CaseJson.read(columns.text(), MatchFacts.class)));
    }

    private static SuspicionFacts facts(Columns columns) {
        return CaseJson.read(columns.text(), SuspicionFacts.class);
    }
}
