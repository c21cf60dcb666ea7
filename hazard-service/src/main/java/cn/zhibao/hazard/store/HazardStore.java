package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.register.project.Registered;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Hazards in PostgreSQL. */
public final class HazardStore implements Hazards {

    static final String SELECT = """
            select c.version, j.type, j.data
            from hazard c join journal j on j.case_id = c.hazard_id and j.version = c.version""";

    private static final Listing LISTING = new Listing("hazard", "hazard_id", Words.Kind.HAZARD, HazardStore::page);

    private final Flow flow;
    private final Ids ids;
    private final Receipts receipts;
    private final Filings<HazardFound, HazardFacts> filings;

    public HazardStore(Flow flow, Ids ids, Receipts receipts, IntConsumer batchSizes) {
        this.flow = flow;
        this.ids = ids;
        this.receipts = receipts;
        this.filings = new Filings<>(
                flow,
                new FilingStatement<>(HazardColumns.TABLE, HazardColumns.OF_TOWNSHIP),
                HazardFound.class,
                receipts,
                batchSizes);
    }

    @Override
    public Uni<Written<HazardFound>> file(NewHazard hazard) {
        return filings.file(hazard.site(), project -> newCase(hazard, project));
    }

    private NewCase<HazardFound, HazardFacts> newCase(NewHazard hazard, Registered project) {
        Decision.Accepted<Hazard> decision = hazard.decision().apply(project);
        HazardFacts facts = decision.next().facts();
        HazardFound found = (HazardFound) decision.events().getFirst();
        Entry entry = new Entry(found, hazard.submission().caller().subject(), facts.foundAt(), null);
        return new NewCase<>(
                hazard.submission(),
                new NewCase.Assumption(hazard.site().said(), project),
                found,
                facts,
                flow.journal().first(entry),
                hazard.firstMark() == null ? null : HazardTimer.of(ids.next(), facts, hazard.firstMark()));
    }

    @Override
    public <T> Uni<T> inTransaction(Function<InTransaction, Uni<Unsigned<T>>> work) {
        return AfterCommit.signed(flow.unitOfWork().run(session -> work.apply(within(session))));
    }

    @Override
    public Uni<Optional<Known>> find(UUID hazardId, Scope scope) {
        ScopeSql sql = ScopeSql.ofOneCase(scope).and("c.hazard_id = :id", "id", hazardId);
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(SELECT + sql.where(), Object[].class))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(HazardStore::known));
    }

    @Override
    public Uni<Boolean> knows(UUID hazardId, Scope scope) {
        return ScopeSql.ofOneCase(scope)
                .and("c.hazard_id = :id", "id", hazardId)
                .anyOf(flow, "hazard");
    }

    @Override
    public Uni<List<Known>> list(Query query, Scope scope) {
        Filter filter = query.filter();
        Listing.Asked asked = new Listing.Asked(
                () -> conditions(filter, scope), filter.text(), time(filter), query.before(), query.limit());
        return flow.unitOfWork()
                .read(session -> LISTING.rows(session, asked))
                .map(rows -> rows.stream().map(HazardStore::known).toList());
    }

    @Override
    public Uni<Boolean> moreThan(long rows, Filter filter, Scope scope) {
        return conditions(filter, scope)
                .containing("hazard_id", Words.Kind.HAZARD, filter.text())
                .moreThan(flow, "hazard", rows);
    }

    /** The page is cut first, in an index if it can be: its cases alone are looked up in the table and in the journal. */
    private static String page(String from) {
        return """
            select c.version, j.type, j.data
            from (select c.hazard_id from %s) page
            join hazard c on c.hazard_id = page.hazard_id
            join journal j on j.case_id = c.hazard_id and j.version = c.version""".formatted(from);
    }

    private static @Nullable String time(Filter filter) {
        return filter.from() == null && filter.to() == null ? null : "found_at";
    }

    private static ScopeSql conditions(Filter filter, Scope scope) {
        ScopeSql sql = ScopeSql.of(scope)
                .region(filter.regionPrefix(), "region")
                .equal("stage", filter.stage())
                .equal("level", filter.level())
                .equal("source", filter.source())
                .equal("category", filter.category())
                .equal("uscc", "ofUscc", filter.uscc())
                .equal("permit_no", "permitNo", filter.permitNo())
                .from("found_at", "foundFrom", filter.from())
                .before("found_at", "foundTo", filter.to());
        if (filter.owner() != null) {
            ownedBy(sql, filter.owner());
        }
        if (filter.overdue() != null) {
            sql.and(filter.overdue() ? "c.overdue_since is not null" : "c.overdue_since is null");
        }
        if (filter.unconfirmed() != null) {
            sql.and(filter.unconfirmed() ? "c.unconfirmed" : "not c.unconfirmed");
        }
        if (filter.open()) {
            sql.and("c.closed_at is null");
        }
        return sql;
    }

    private static void ownedBy(ScopeSql sql, String owner) {
        if (owner.isEmpty()) {
            sql.and("c.owner is null and c.closed_at is null");
        } else {
            sql.equal("owner", owner);
        }
    }

    @Override
    public Uni<List<LedgerEntry>> history(UUID hazardId, Scope scope) {
        ScopeSql sql = ScopeSql.ofOneCase(scope).and("c.hazard_id = :id", "id", hazardId);
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(
                                "select c.version from hazard c" + sql.where(), Integer.class))
                        .getResultList()
                        .chain(known -> known.isEmpty()
                                ? Uni.createFrom().item(List.<JournalRow>of())
                                : flow.journal().history(session, hazardId)))
                .map(rows -> rows.stream().map(Ledger::entry).toList());
    }

    /** The same ledger inside a transaction somebody else began. */
    public InTransaction within(Mutiny.StatelessSession session) {
        return new HazardTransaction(flow, ids, receipts, session);
    }

    static Known known(Object[] row) {
        Event event = Ledger.event((String) row[1], (String) row[2]);
        return new Known(Hazard.of((HazardEvent) event), ((Number) row[0]).intValue());
    }
}
