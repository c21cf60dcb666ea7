package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.Hazard;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Changes of hazards inside one transaction. */
final class HazardTransaction implements Hazards.InTransaction {

    /** Locks and reads in two statements: one would read the ledger as it was before it waited for the lock. */
    private static final String LOCK = "select c.version from hazard c where c.hazard_id = :id for update";

    private static final String LOAD = HazardStore.SELECT + " where c.hazard_id = :id";

    private static final String SAVE = """
            update hazard set version = :version, overdue_since = cast(cast(:overdue as text) as timestamptz)
            where hazard_id = :id and version = :before""";

    private final Flow flow;
    private final Ids ids;
    private final Mutiny.StatelessSession session;

    HazardTransaction(Flow flow, Ids ids, Mutiny.StatelessSession session) {
        this.flow = flow;
        this.ids = ids;
        this.session = session;
    }

    @Override
    public Uni<Optional<Hazards.Known>> load(UUID hazardId) {
        return session.createNativeQuery(LOCK, Object.class)
                .setParameter("id", hazardId)
                .getResultList()
                .chain(() -> session.createNativeQuery(LOAD, Object[].class)
                        .setParameter("id", hazardId)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(HazardStore::known));
    }

    @Override
    public Uni<Void> save(Hazards.Known before, Decision.Accepted<Hazard> decision, String actor) {
        List<Entry> entries = decision.events().stream()
                .map(event -> new Entry(event, actor, null, null))
                .toList();
        return flow.journal().append(session, entries).chain(rows -> update(before, decision.next(), rows.getLast()));
    }

    private Uni<Void> update(Hazards.Known before, Hazard next, JournalRow last) {
        return session.createNativeQuery(SAVE)
                .setParameter("id", last.caseId())
                .setParameter("before", before.version())
                .setParameter("version", last.version())
                .setParameter("overdue", overdueSince(next))
                .executeUpdate()
                .invoke(updated -> Changed.exactlyOne(updated, last.caseId()))
                .replaceWithVoid();
    }

    private static @Nullable String overdueSince(Hazard hazard) {
        Instant since = switch (hazard) {
            case Hazard.Found _ -> null;
            case Hazard.Overdue overdue -> overdue.since();
        };
        return since == null ? null : since.toString();
    }

    @Override
    public Uni<Void> wake(Hazard hazard, Hazards.Wake wake) {
        return flow.timers().schedule(session, List.of(DeadlineTimer.of(ids.next(), hazard.facts(), wake)));
    }
}
