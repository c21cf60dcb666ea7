package cn.zhibao.hazard.store.signal;

import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.app.signal.Signals;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.signal.Signal;
import cn.zhibao.hazard.store.AfterCommit;
import cn.zhibao.hazard.store.ScopeSql;
import cn.zhibao.hazard.store.Submissions;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Outside signals in PostgreSQL. */
public final class SignalStore implements Signals {

    private static final String SELECT = "select c.data from signal c";

    private static final Sql INSERT = Sql.of("""
            insert into signal (signal_id, region, kind, agency, own_id, data)
            values (:id, :region, :kind, :agency, :own, :data)""");

    private final Flow flow;
    private final Receipts receipts;

    public SignalStore(Flow flow, Receipts receipts) {
        this.flow = flow;
        this.receipts = receipts;
    }

    @Override
    public Uni<Outcome<SignalReceived>> take(NewSignal signal) {
        List<UUID> keys = List.of(signal.submission().keyId(), signal.byOwnId().keyId());
        return AfterCommit.signed(flow.unitOfWork()
                .run(session -> Submissions.hold(session, keys).chain(stored -> {
                    Unsigned<Outcome<SignalReceived>> before = before(signal, stored);
                    return before == null
                            ? write(session, signal)
                            : Uni.createFrom().item(before);
                })));
    }

    /** What is on file under one of the keys; absent when there is nothing. */
    private @Nullable Unsigned<Outcome<SignalReceived>> before(NewSignal signal, Map<UUID, Submissions.Stored> stored) {
        Submissions.Stored byKey = stored.get(signal.submission().keyId());
        Submissions.Stored byOwnId = stored.get(signal.byOwnId().keyId());
        if (byKey != null && !byKey.isOf(signal.submission())) {
            return Unsigned.plain(new Outcome.KeyTaken<>());
        }
        if (byOwnId != null && !byOwnId.isOf(signal.byOwnId())) {
            return Unsigned.plain(new Outcome.Refused<>(new Refusal.Conflict(OWN_ID_TAKEN)));
        }
        Submissions.Stored known = byKey == null ? byOwnId : byKey;
        return known == null ? null : () -> new Outcome.Filed<>(known.receipt(SignalReceived.class, receipts), true);
    }

    private Uni<Unsigned<Outcome<SignalReceived>>> write(Mutiny.StatelessSession session, NewSignal one) {
        Signal signal = one.signal();
        SignalReceived event = new SignalReceived(signal.facts());
        Entry entry = new Entry(event, signal.agency(), signal.facts().seenAt(), null);
        return flow.journal()
                .append(session, List.of(entry))
                .map(List::getFirst)
                .chain(row -> INSERT.on(session)
                        .set("id", row.caseId())
                        .set("region", signal.facts().region())
                        .set("kind", signal.facts().kind().name())
                        .set("agency", signal.agency())
                        .set("own", signal.ownId())
                        .set("data", EventJson.write(signal))
                        .update()
                        .chain(() -> keep(session, one.byOwnId(), row))
                        .chain(() -> Submissions.enter(session, one.submission(), row))
                        .map(entered -> () -> new Outcome.Filed<>(receipts.of(event, entered), false)));
    }

    private static Uni<Void> keep(Mutiny.StatelessSession session, Submission submission, JournalRow row) {
        return Submissions.keep(session, submission, row.caseId(), row.version(), row.recordedAt());
    }

    @Override
    public Uni<Optional<Signal>> find(UUID signalId, Reader reader) {
        return rows(of(reader).and("c.signal_id = :id", "id", signalId), 1)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Boolean> knows(UUID signalId, Reader reader) {
        return of(reader).and("c.signal_id = :id", "id", signalId).anyOf(flow, "signal");
    }

    @Override
    public Uni<List<Signal>> list(Query query, Reader reader) {
        ScopeSql sql = of(reader)
                .region(query.regionPrefix(), "region")
                .equal("kind", query.kind())
                .after("c.signal_id", query.before());
        return rows(sql, query.limit());
    }

    private static ScopeSql of(Reader reader) {
        return ScopeSql.of(reader.scope()).equal("agency", reader.agency());
    }

    private Uni<List<Signal>> rows(ScopeSql sql, int limit) {
        return sql.newest(flow, SELECT, "c.signal_id", limit)
                .map(rows -> rows.stream()
                        .map(row -> EventJson.read(Signal.class, (String) row[0]))
                        .toList());
    }
}
