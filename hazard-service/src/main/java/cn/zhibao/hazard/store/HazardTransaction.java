package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.WakeText;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.Hazard;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Changes of hazards inside one transaction. */
final class HazardTransaction implements Hazards.InTransaction {

    /** Locks and reads in two statements: one would read the ledger as it was before it waited for the lock. */
    private static final String LOCK = "select c.version from hazard c";

    private static final Sql ATTACHED = Sql.of("""
            select cast(attachment_id as text) from attachment
            where case_id = :hazard and attachment_id = any (:ids)""");

    private static final Sql ABOVE_LIMIT = Sql.of("""
            select exists (
                select from register_entry
                where register = 'PROJECTS' and natural_key = :permit and ended_at is null and judged ->> 'limit' = 'ABOVE')""");

    private static final Sql LISTED = Sql.of("""
            insert into hazard_listing (hazard_id, level, listed_at) values (:hazard, :level, :at)
            on conflict (hazard_id) do update set level = excluded.level, listed_at = excluded.listed_at""");

    private final Flow flow;
    private final Ids ids;
    private final Receipts receipts;
    private final Mutiny.StatelessSession session;

    HazardTransaction(Flow flow, Ids ids, Receipts receipts, Mutiny.StatelessSession session) {
        this.flow = flow;
        this.ids = ids;
        this.receipts = receipts;
        this.session = session;
    }

    @Override
    public Uni<Optional<Hazards.Known>> load(UUID hazardId) {
        return load(ScopeSql.everything(), hazardId);
    }

    @Override
    public Uni<Optional<Hazards.Known>> load(UUID hazardId, Scope scope) {
        return load(ScopeSql.of(scope), hazardId);
    }

    private Uni<Optional<Hazards.Known>> load(ScopeSql scope, UUID hazardId) {
        ScopeSql sql = scope.and("c.hazard_id = :id", "id", hazardId);
        return sql.bind(session.createNativeQuery(LOCK + sql.where() + " for update", Integer.class))
                .getResultList()
                .chain(held -> held.isEmpty()
                        ? Uni.createFrom().item(List.<Object[]>of())
                        : sql.bind(session.createNativeQuery(HazardStore.SELECT + sql.where(), Object[].class))
                                .getResultList())
                .map(rows -> rows.stream().findFirst().map(HazardStore::known));
    }

    @Override
    public Uni<Optional<Unsigned<Written<HazardEvent>>>> seen(Submission submission) {
        return Submissions.find(session, List.of(submission.keyId()))
                .map(stored -> Optional.ofNullable(stored.get(submission.keyId()))
                        .map(known -> () -> known.answer(submission, HazardEvent.class, receipts)));
    }

    @Override
    public Uni<Optional<Unsigned<Receipt<HazardEvent>>>> save(
            Hazards.Known before, Decision.Accepted<Hazard> decision, Hazards.Cause cause) {
        if (decision.events().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        List<Entry> entries = decision.events().stream()
                .map(event -> new Entry(event, cause.actor(), cause.claimedAt(), null))
                .toList();
        return flow.journal().append(session, entries).chain(rows -> {
            JournalRow first = rows.getFirst();
            var told = (HazardEvent) decision.events().getFirst();
            return update(before, decision.next(), rows.getLast())
                    .chain(() -> receipt(told, first, cause.submission()));
        });
    }

    /** Time itself, and the other side of a merger, get none. */
    private Uni<Optional<Unsigned<Receipt<HazardEvent>>>> receipt(
            HazardEvent told, JournalRow row, @Nullable Submission submission) {
        return submission == null
                ? Uni.createFrom().item(Optional.empty())
                : Submissions.enter(session, submission, row)
                        .map(entered -> Optional.of(() -> receipts.of(told, entered)));
    }

    private Uni<Void> update(Hazards.Known before, Hazard next, JournalRow last) {
        return HazardColumns.TABLE.update(
                session,
                new StateTable.Change<>(
                        last.caseId(), before.version(), before.hazard().facts(), last.version(), next.facts()));
    }

    /** Takes the place of what was waited for before: of each kind of moment a hazard waits for one. */
    @Override
    public Uni<Void> wake(Hazard hazard, Hazards.Wake wake) {
        UUID hazardId = hazard.facts().hazardId();
        return flow.timers()
                .cancel(session, hazardId, WakeText.kind(wake))
                .chain(() ->
                        flow.timers().schedule(session, List.of(HazardTimer.of(ids.next(), hazard.facts(), wake))));
    }

    @Override
    public Uni<Void> listed(SupervisionFacts supervision) {
        return LISTED.on(session)
                .set("hazard", supervision.caseId())
                .set("level", supervision.level().name())
                .set("at", supervision.listedAt())
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<UUID>> attached(UUID hazardId, Collection<UUID> attachmentIds) {
        return ATTACHED.on(session)
                .set("hazard", hazardId)
                .set("ids", attachmentIds.toArray(UUID[]::new))
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> UUID.fromString((String) row[0]))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Uni<Boolean> aboveLimit(String permitNo) {
        return ABOVE_LIMIT.on(session).set("permit", permitNo).rows().map(rows -> (Boolean) rows.getFirst()[0]);
    }
}
