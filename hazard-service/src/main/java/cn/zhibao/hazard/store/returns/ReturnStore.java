package cn.zhibao.hazard.store.returns;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFiled;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.app.returns.HazardReturns;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.returns.ReturnRules;
import cn.zhibao.hazard.store.AfterCommit;
import cn.zhibao.hazard.store.ScopeSql;
import cn.zhibao.hazard.store.Submissions;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Returns of units in PostgreSQL. */
public final class ReturnStore implements HazardReturns {

    private static final String SELECT = "select c.first_id, c.data from hazard_return c";

    private static final Sql KNOWN = Sql.of("select data from hazard_return where return_id = :id");

    private static final Sql KEEP = Sql.of("""
            insert into hazard_return (return_id, first_id, region, uscc, period, due_at, asked_at, filed_at, data)
            values (:id, :event, :region, :uscc, :period, :due, cast(:asked as timestamptz), cast(:filed as timestamptz), :data)
            on conflict (return_id) do update set filed_at = excluded.filed_at, data = excluded.data""");

    private static final Sql FILE = Sql.of("""
            insert into hazard_return_filing (return_id, no, filed_at, signed_by, signed_on, reason, broken, data)
            values (:id, :no, :at, :signedBy, :signedOn, cast(:reason as text), :broken, :data)""");

    private static final Sql FILINGS = Sql.of("""
            select no, cast(extract(epoch from filed_at) * 1000000 as bigint), signed_by, cast(signed_on as text), reason,
                   broken, data
            from hazard_return_filing where return_id = :id order by no desc""");

    private final Flow flow;
    private final Receipts receipts;

    public ReturnStore(Flow flow, Receipts receipts) {
        this.flow = flow;
        this.receipts = receipts;
    }

    @Override
    public Uni<Outcome<HazardReturnFiled>> file(NewFiling filing) {
        UUID keyId = filing.submission().keyId();
        List<UUID> keys = List.of(keyId, filing.owed().returnId());
        return AfterCommit.signed(flow.unitOfWork()
                .run(session -> Submissions.hold(session, keys).chain(stored -> {
                    Submissions.Stored before = stored.get(keyId);
                    return before == null
                            ? writeAfter(session, filing)
                            : Uni.createFrom().item(again(before, filing.submission()));
                })));
    }

    private Unsigned<Outcome<HazardReturnFiled>> again(Submissions.Stored before, Submission submission) {
        return () -> Outcome.of(before.answer(submission, HazardReturnFiled.class, receipts));
    }

    private Uni<Unsigned<Outcome<HazardReturnFiled>>> writeAfter(Mutiny.StatelessSession session, NewFiling filing) {
        return KNOWN.on(session)
                .set("id", filing.owed().returnId())
                .rows()
                .map(rows -> rows.isEmpty()
                        ? filing.owed()
                        : EventJson.read(HazardReturnFacts.class, (String) rows.getFirst()[0]))
                .chain(known -> {
                    Refusal.Conflict conflict = conflict(known, filing.filing().reason());
                    return conflict == null
                            ? write(
                                    session,
                                    ReturnRules.filed(known, filing.filing(), filing.figures(), filing.at()),
                                    filing)
                            : Uni.createFrom().item(Unsigned.plain(new Outcome.Refused<>(conflict)));
                });
    }

    private static Refusal.@Nullable Conflict conflict(HazardReturnFacts known, @Nullable String reason) {
        if (known.filedAt() == null) {
            return reason == null ? null : new Refusal.Conflict(NOTHING_TO_CORRECT);
        }
        return reason == null ? new Refusal.Conflict(FILED_ALREADY, Map.of("returnId", known.returnId())) : null;
    }

    private Uni<Unsigned<Outcome<HazardReturnFiled>>> write(
            Mutiny.StatelessSession session, HazardReturnFacts facts, NewFiling filing) {
        HazardReturnFiled event = new HazardReturnFiled(facts);
        Submission submission = filing.submission();
        return flow.journal()
                .append(session, List.of(new Entry(event, submission.caller().subject(), null, null)))
                .map(List::getFirst)
                .chain(row -> keep(session, row, facts)
                        .chain(() -> insert(session, facts, filing))
                        .chain(() -> Submissions.enter(session, submission, row))
                        .map(entered -> () -> new Outcome.Filed<>(receipts.of(event, entered), false)));
    }

    /** Keeps how the return stands after that row of the ledger. */
    static Uni<Integer> keep(Mutiny.StatelessSession session, JournalRow row, HazardReturnFacts facts) {
        return KEEP.on(session)
                .set("id", facts.returnId())
                .set("event", row.eventId())
                .set("region", facts.region())
                .set("uscc", requireNonNull(facts.enterprise().uscc()))
                .set("period", facts.period())
                .set("due", facts.dueAt())
                .set("asked", facts.askedAt())
                .set("filed", facts.filedAt())
                .set("data", EventJson.write(facts))
                .update();
    }

    private static Uni<Integer> insert(Mutiny.StatelessSession session, HazardReturnFacts facts, NewFiling filing) {
        return FILE.on(session)
                .set("id", facts.returnId())
                .set("no", facts.filings())
                .set("at", filing.at())
                .set("signedBy", requireNonNull(filing.filing().signedBy()))
                .set("signedOn", requireNonNull(facts.signedOn()))
                .set("reason", filing.filing().reason())
                .set("broken", String.join(",", filing.broken()))
                .set("data", EventJson.write(facts))
                .update();
    }

    @Override
    public Uni<Optional<Kept>> find(UUID returnId, Scope scope) {
        return rows(ScopeSql.of(scope).and("c.return_id = :id", "id", returnId), 1)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : filings(returnId)
                                .map(history ->
                                        Optional.of(new Kept(found.getFirst().facts(), history))));
    }

    private Uni<List<Filing>> filings(UUID returnId) {
        return flow.unitOfWork()
                .read(session -> FILINGS.on(session).set("id", returnId).rows())
                .map(rows -> rows.stream().map(ReturnStore::filing).toList());
    }

    private static Filing filing(@Nullable Object[] row) {
        String broken = (String) requireNonNull(row[5]);
        HazardReturnFacts facts = EventJson.read(HazardReturnFacts.class, (String) requireNonNull(row[6]));
        return new Filing(
                ((Number) requireNonNull(row[0])).intValue(),
                Instant.EPOCH.plus((Long) requireNonNull(row[1]), ChronoUnit.MICROS),
                (String) requireNonNull(row[2]),
                LocalDate.parse((String) requireNonNull(row[3])),
                (String) row[4],
                requireNonNull(facts.figures()),
                broken.isEmpty() ? List.of() : Arrays.asList(broken.split(",")));
    }

    @Override
    public Uni<Boolean> knows(UUID returnId, Scope scope) {
        return ScopeSql.of(scope).and("c.return_id = :id", "id", returnId).anyOf(flow, "hazard_return");
    }

    @Override
    public Uni<List<Listed>> list(Query query, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope)
                .region(query.regionPrefix(), "region")
                .equal("uscc", "unit", query.uscc())
                .equal("period", query.period())
                .after("c.first_id", query.before());
        if (query.state() != null) {
            switch (query.state()) {
                case DUE -> sql.and("c.filed_at is null and c.due_at >= :now", "now", query.now());
                case LATE -> sql.and("c.filed_at is null and c.due_at < :now", "now", query.now());
                case FILED -> sql.and("c.filed_at is not null");
            }
        }
        return rows(sql, query.limit());
    }

    private Uni<List<Listed>> rows(ScopeSql sql, int limit) {
        return sql.newest(flow, SELECT, "c.first_id", limit)
                .map(rows -> rows.stream()
                        .map(row -> new Listed((UUID) row[0], EventJson.read(HazardReturnFacts.class, (String) row[1])))
                        .toList());
    }
}
