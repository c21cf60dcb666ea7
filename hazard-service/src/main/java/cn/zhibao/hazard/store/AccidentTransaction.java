package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.app.accident.CloseCasualtyWindow;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Changes of accidents inside one transaction. */
final class AccidentTransaction implements Accidents.InTransaction {

    /** Locks and reads in two statements: one would read the ledger as it was before it waited for the lock. */
    private static final String LOCK = "select c.version from accident c";

    private static final Sql SECTOR = Sql.of("""
            select kind from register_entry
            where register = 'PROJECTS' and natural_key = :permit and ended_at is null""");

    private final Flow flow;
    private final Ids ids;
    private final AccidentReplay replay;
    private final Receipts receipts;
    private final Mutiny.StatelessSession session;

    AccidentTransaction(Flow flow, Ids ids, AccidentReplay replay, Receipts receipts, Mutiny.StatelessSession session) {
        this.flow = flow;
        this.ids = ids;
        this.replay = replay;
        this.receipts = receipts;
        this.session = session;
    }

    @Override
    public <E extends AccidentEvent> Uni<Optional<Unsigned<Written<E>>>> seen(Submission submission, Class<E> fact) {
        return Submissions.find(session, List.of(submission.keyId()))
                .map(stored -> Optional.ofNullable(stored.get(submission.keyId()))
                        .map(known -> () -> known.answer(submission, fact, receipts)));
    }

    @Override
    public Uni<Optional<Accidents.Known>> load(UUID accidentId, Scope scope) {
        return load(accidentId, ScopeSql.of(scope).and("c.accident_id = :id", "id", accidentId));
    }

    @Override
    public Uni<Optional<Accidents.Known>> load(UUID accidentId) {
        return load(accidentId, ScopeSql.everything().and("c.accident_id = :id", "id", accidentId));
    }

    private Uni<Optional<Accidents.Known>> load(UUID accidentId, ScopeSql sql) {
        return sql.bind(session.createNativeQuery(LOCK + sql.where() + " for update", Integer.class))
                .getResultList()
                .chain(held -> held.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : flow.journal().history(session, accidentId).map(rows -> AccidentStore.known(replay, rows)));
    }

    @Override
    public Uni<Optional<Sector>> sectorOf(String permitNo) {
        return SECTOR.on(session)
                .set("permit", permitNo)
                .rows()
                .map(rows -> rows.stream().findFirst().map(row -> Sector.valueOf((String) row[0])));
    }

    @Override
    public <E extends AccidentEvent> Uni<Unsigned<Receipt<E>>> save(
            Accidents.Known before, Decision.Accepted<Accident> decision, Submission submission, Class<E> fact) {
        return write(before, decision, submission.caller().subject()).chain(rows -> {
            JournalRow first = rows.getFirst();
            E told = fact.cast(decision.events().getFirst());
            return Submissions.enter(session, submission, first).map(entered -> () -> receipts.of(told, entered));
        });
    }

    @Override
    public Uni<Void> save(Accidents.Known before, Decision.Accepted<Accident> decision, String actor) {
        return write(before, decision, actor).replaceWithVoid();
    }

    private Uni<List<JournalRow>> write(Accidents.Known before, Decision.Accepted<Accident> decision, String actor) {
        List<Entry> entries = decision.events().stream()
                .map(event -> new Entry(event, actor, claimedAt(event), null))
                .toList();
        return flow.journal()
                .append(session, entries)
                .call(rows -> update(before, decision.next(), rows.getLast()))
                .call(() -> waitForEnd(before.accident(), decision.next()));
    }

    /** When a desk says that something happened, the ledger says so beside its own time. */
    private static @Nullable Instant claimedAt(Event event) {
        return switch (event) {
            case ReportReceived receipt -> receipt.receivedAt();
            case AgencyNotified notification -> notification.notifiedAt();
            default -> null; // a report of many times claims none for itself
        };
    }

    private Uni<Void> update(Accidents.Known before, Accident next, JournalRow last) {
        return AccidentColumns.TABLE.update(
                session,
                new StateTable.Change<>(last.caseId(), before.version(), before.accident(), last.version(), next));
    }

    /** Waits for the end of the casualty window as it is now, and no longer for another. */
    private Uni<Void> waitForEnd(Accident before, Accident next) {
        if (before.dossier().window().endsAt().equals(next.dossier().window().endsAt())) {
            return Uni.createFrom().voidItem();
        }
        UUID accidentId = next.facts().accidentId();
        return flow.timers()
                .cancel(session, accidentId, CloseCasualtyWindow.KIND)
                .chain(() -> flow.timers().schedule(session, List.of(WindowTimer.of(ids.next(), next))));
    }
}
