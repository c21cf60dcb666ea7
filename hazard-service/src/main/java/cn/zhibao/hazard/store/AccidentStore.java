package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Accidents;
import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.domain.accident.Accident;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Accidents in PostgreSQL. */
public final class AccidentStore implements Accidents {

    static final String SELECT = """
            select c.version, c.casualties_known, j.type, j.data
            from accident c join journal j on j.case_id = c.accident_id and j.version = c.version""";

    private static final StateTable<Accident.Reported> TABLE = new StateTable<>(
            "accident",
            "accident_id",
            List.of(
                    "number text",
                    "grade text",
                    "region text",
                    "uscc text",
                    "casualties_known boolean",
                    "exercise boolean"),
            AccidentStore::columns);

    private final Flow flow;
    private final Filings<AccidentReported, Accident.Reported> filings;

    public AccidentStore(Flow flow, IntConsumer batchSizes) {
        this.flow = flow;
        this.filings = new Filings<>(flow, new FilingStatement<>(TABLE), AccidentReported.class, batchSizes);
    }

    @Override
    public Uni<Written<AccidentReported>> report(NewAccident accident) {
        AccidentReported reported =
                (AccidentReported) accident.decision().events().getFirst();
        Accident.Reported state = switch (accident.decision().next()) {
            case Accident.Reported one -> one;
        };
        Entry entry = new Entry(
                reported,
                accident.submission().caller().subject(),
                reported.accident().occurredAt(),
                null);
        return filings.file(new NewCase<>(
                accident.submission(), reported, state, flow.journal().first(entry), null));
    }

    private static void columns(JsonGenerator out, Accident.Reported accident) throws IOException {
        AccidentFacts facts = accident.facts();
        out.writeStringField("number", facts.number());
        out.writeStringField("grade", facts.grade().name());
        out.writeStringField("region", facts.region());
        StateTable.text(
                out,
                "uscc",
                facts.enterprise() == null ? null : facts.enterprise().uscc());
        out.writeBooleanField("casualties_known", accident.casualtiesKnown());
        out.writeBooleanField("exercise", facts.exercise());
    }

    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work) {
        return flow.unitOfWork().run(session -> work.apply(new AccidentTransaction(flow, session)));
    }

    @Override
    public Uni<Optional<Known>> find(UUID accidentId, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope).and("c.accident_id = :id", "id", accidentId);
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(SELECT + sql.where(), Object[].class))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(AccidentStore::known));
    }

    @Override
    public Uni<List<Known>> list(Query query, Scope scope) {
        ScopeSql sql = conditions(query, scope);
        String text = SELECT + sql.where() + " order by c.accident_id desc limit :limit";
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
                        .setParameter("limit", query.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(AccidentStore::known).toList());
    }

    private static ScopeSql conditions(Query query, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope);
        if (query.regionPrefix() != null) {
            sql.region(query.regionPrefix(), "region");
        }
        if (query.grade() != null) {
            sql.and("c.grade = :grade", "grade", query.grade().name());
        }
        if (query.before() != null) {
            sql.and("c.accident_id < :before", "before", query.before());
        }
        return sql;
    }

    @Override
    public Uni<List<LedgerEntry>> history(UUID accidentId, Scope scope) {
        return find(accidentId, scope)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : flow.unitOfWork()
                                .read(session -> flow.journal().history(session, accidentId))
                                .map(rows -> rows.stream().map(Ledger::entry).toList()));
    }

    static Known known(Object[] row) {
        Event event = Ledger.event((String) row[2], (String) row[3]);
        return new Known(
                Accident.Reported.of(((AccidentEvent) event).accident(), (Boolean) row[1]),
                ((Number) row[0]).intValue());
    }
}
