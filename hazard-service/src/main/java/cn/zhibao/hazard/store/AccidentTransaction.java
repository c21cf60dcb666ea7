package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.hazard.app.Accidents;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.accident.Accident;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes of accidents inside one transaction. */
final class AccidentTransaction implements Accidents.InTransaction {

    /** Locks and reads in two statements: one would read the ledger as it was before it waited for the lock. */
    private static final String LOCK = "select c.version from accident c";

    private static final String SAVE = """
            update accident set version = :version, grade = :grade, uscc = cast(:uscc as text), casualties_known = :known
            where accident_id = :id and version = :before""";

    private final Flow flow;
    private final Mutiny.StatelessSession session;

    AccidentTransaction(Flow flow, Mutiny.StatelessSession session) {
        this.flow = flow;
        this.session = session;
    }

    @Override
    public Uni<Optional<Written<AccidentSupplemented>>> seen(Submission submission) {
        return Submissions.find(session, List.of(submission.keyId()))
                .map(stored -> Optional.ofNullable(stored.get(submission.keyId()))
                        .map(known -> known.answer(submission, AccidentSupplemented.class)));
    }

    @Override
    public Uni<Optional<Accidents.Known>> load(UUID accidentId, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope).and("c.accident_id = :id", "id", accidentId);
        return sql.bind(session.createNativeQuery(LOCK + sql.where() + " for update", Integer.class))
                .getResultList()
                .chain(() -> sql.bind(session.createNativeQuery(AccidentStore.SELECT + sql.where(), Object[].class))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(AccidentStore::known));
    }

    @Override
    public Uni<Receipt<AccidentSupplemented>> save(
            Accidents.Known before, Decision.Accepted<Accident> decision, Submission submission) {
        List<Entry> entries = decision.events().stream()
                .map(event -> new Entry(event, submission.caller().subject(), null, null))
                .toList();
        return flow.journal().append(session, entries).chain(rows -> {
            JournalRow first = rows.getFirst();
            var supplemented = (AccidentSupplemented) decision.events().getFirst();
            var receipt = new Receipt<>(supplemented, first.version(), first.hash(), submission.contentHash());
            return update(before, decision.next(), rows.getLast())
                    .chain(() ->
                            Submissions.keep(session, submission, first.caseId(), first.version(), first.recordedAt()))
                    .replaceWith(receipt);
        });
    }

    private Uni<Void> update(Accidents.Known before, Accident next, JournalRow last) {
        AccidentFacts facts = next.facts();
        boolean casualtiesKnown = switch (next) {
            case Accident.Reported reported -> reported.casualtiesKnown();
        };
        return session.createNativeQuery(SAVE)
                .setParameter("id", facts.accidentId())
                .setParameter("before", before.version())
                .setParameter("version", last.version())
                .setParameter("grade", facts.grade().name())
                .setParameter(
                        "uscc",
                        facts.enterprise() == null ? null : facts.enterprise().uscc())
                .setParameter("known", casualtiesKnown)
                .executeUpdate()
                .invoke(updated -> Changed.exactlyOne(updated, last.caseId()))
                .replaceWithVoid();
    }
}
