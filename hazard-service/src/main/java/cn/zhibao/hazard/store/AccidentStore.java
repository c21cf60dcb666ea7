package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import cn.zhibao.hazard.domain.register.project.Registered;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Accidents in PostgreSQL. One is what its journal says; its row is what lists and scopes look for. */
public final class AccidentStore implements Accidents {

    private static final Listing LISTING =
            new Listing("accident", "accident_id", Words.Kind.ACCIDENT, AccidentColumns::page);

    private final Flow flow;
    private final Ids ids;
    private final AccidentReplay replay;
    private final Receipts receipts;
    private final Filings<AccidentReported, Accident> filings;

    public AccidentStore(Flow flow, Ids ids, AccidentReplay replay, Receipts receipts, IntConsumer batchSizes) {
        this.flow = flow;
        this.ids = ids;
        this.replay = replay;
        this.receipts = receipts;
        this.filings = new Filings<>(
                flow,
                new FilingStatement<>(AccidentColumns.TABLE, "false"),
                AccidentReported.class,
                receipts,
                batchSizes);
    }

    @Override
    public Uni<Written<AccidentReported>> report(NewAccident accident) {
        return filings.file(accident.site(), project -> newCase(accident, project));
    }

    private NewCase<AccidentReported, Accident> newCase(NewAccident accident, Registered project) {
        Decision.Accepted<Accident> decision = accident.decision().apply(project);
        AccidentReported reported = (AccidentReported) decision.events().getFirst();
        Accident state = decision.next();
        Entry entry = new Entry(
                reported,
                accident.submission().caller().subject(),
                reported.accident().occurredAt(),
                null);
        return new NewCase<>(
                accident.submission(),
                new NewCase.Assumption(accident.site().said(), project),
                reported,
                state,
                flow.journal().first(entry),
                WindowTimer.of(ids.next(), state));
    }

    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<Unsigned<T>>> work) {
        return AfterCommit.signed(flow.unitOfWork().run(session -> work.apply(within(session))));
    }

    /** The same ledger inside a transaction somebody else began. */
    public InTransaction within(Mutiny.StatelessSession session) {
        return new AccidentTransaction(flow, ids, replay, receipts, session);
    }

    @Override
    public Uni<Optional<Known>> find(UUID accidentId, Scope scope, @Nullable Instant at) {
        return flow.unitOfWork()
                .read(session -> rows(session, accidentId, scope))
                .map(rows -> known(replay, at == null ? rows : until(rows, at)));
    }

    /** The rows up to the first that is later: clocks of instances differ, and a case with a hole in it is none. */
    static List<JournalRow> until(List<JournalRow> rows, Instant at) {
        return rows.stream().takeWhile(row -> !row.recordedAt().isAfter(at)).toList();
    }

    @Override
    public Uni<Boolean> knows(UUID accidentId, Scope scope) {
        return flow.unitOfWork().read(session -> knows(session, accidentId, scope));
    }

    private static Uni<Boolean> knows(Mutiny.StatelessSession session, UUID accidentId, Scope scope) {
        return ScopeSql.of(scope).and("c.accident_id = :id", "id", accidentId).anyOf(session, "accident");
    }

    @Override
    public Uni<List<LedgerEntry>> history(UUID accidentId, Scope scope) {
        return flow.unitOfWork()
                .read(session -> rows(session, accidentId, scope))
                .map(rows -> rows.stream().map(Ledger::entry).toList());
    }

    private Uni<List<JournalRow>> rows(Mutiny.StatelessSession session, UUID accidentId, Scope scope) {
        return knows(session, accidentId, scope)
                .chain(known -> known
                        ? flow.journal().history(session, accidentId)
                        : Uni.createFrom().item(List.of()));
    }

    /** The accident these rows tell of; none without rows. */
    static Optional<Known> known(AccidentReplay replay, List<JournalRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<AccidentEvent> facts = rows.stream()
                .map(row -> (AccidentEvent) Ledger.event(row.type(), row.data()))
                .toList();
        return Optional.of(new Known(replay.of(facts), rows.getLast().version()));
    }

    @Override
    public Uni<List<Listed>> list(Query query, Scope scope) {
        Filter filter = query.filter();
        Listing.Asked asked = new Listing.Asked(
                () -> AccidentColumns.conditions(filter, scope),
                filter.text(),
                AccidentColumns.time(filter),
                query.before(),
                query.limit());
        return flow.unitOfWork()
                .read(session -> LISTING.rows(session, asked))
                .map(rows -> rows.stream().map(AccidentColumns::listed).toList());
    }

    @Override
    public Uni<Boolean> moreThan(long rows, Filter filter, Scope scope) {
        return AccidentColumns.conditions(filter, scope)
                .containing("accident_id", Words.Kind.ACCIDENT, filter.text())
                .moreThan(flow, "accident", rows);
    }
}
