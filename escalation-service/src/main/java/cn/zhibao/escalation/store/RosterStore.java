package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.rules.KeptRosters;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.domain.duty.RosterName;
import cn.zhibao.escalation.domain.release.RosterVersion;
import cn.zhibao.events.contract.RosterActivated;
import cn.zhibao.events.contract.RosterFacts;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Duty rosters as rows. */
public final class RosterStore implements KeptRosters {

    /** Rosters of a province, read in some steps. */
    private static final int AT_ONCE = 500;

    private static final TypeReference<Map<String, String>> PHONES = new TypeReference<>() {};

    private static final String SELECT = "select place, facts, content, phones, " + Columns.micros("imported_at") + ", "
            + Columns.micros("valid_from") + " from roster_version";

    private static final String AFTER = "select place, facts, " + Columns.micros("valid_from")
            + " from roster_version where place > :place order by place";

    private static final String ADD = """
            insert into roster_version
                (region, number, starts_at, ends_at, facts, content, phones, imported_at, valid_from)
            values (:region, :number, cast(:from as timestamptz), cast(:to as timestamptz), :facts, :content, :phones,
                cast(:at as timestamptz), cast(:valid as timestamptz))""";

    private final Flow flow;

    public RosterStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public <T> Uni<T> inTurn(Function<Turn, Uni<T>> work) {
        return flow.unitOfWork()
                .run(session -> PackRows.lock(session, false).chain(() -> work.apply(new StoredTurn(session, flow))));
    }

    @Override
    public Uni<List<Placed>> after(long place) {
        // Waits for whoever imports now: who comes after looks at the clock later than the caller has.
        return flow.unitOfWork()
                .read(session -> PackRows.lock(session, true)
                        .chain(() -> session.createNativeQuery(AFTER, Object[].class)
                                .setParameter("place", place)
                                .setMaxResults(AT_ONCE)
                                .getResultList()))
                .map(rows -> rows.stream().map(RosterStore::placed).toList());
    }

    @Override
    public Uni<List<Kept>> list(Search search) {
        Query query = new Query(SELECT, search.scope())
                .where("region = :desk", "desk", search.desk())
                .where(
                        "starts_at <= cast(:at as timestamptz) and ends_at > cast(:at as timestamptz)",
                        "at",
                        search.at())
                .where("place < :before", "before", search.before())
                .order("place desc");
        return flow.unitOfWork().read(session -> query.list(session, search.limit(), RosterStore::kept));
    }

    @Override
    public Uni<Optional<RosterVersion>> one(RosterName name) {
        Query query = new Query(SELECT, Region.COUNTRY)
                .where("region = :desk", "desk", name.desk())
                .where("number = :number", "number", name.number());
        return flow.unitOfWork()
                .read(session -> query.list(session, 1, RosterStore::kept))
                .map(RosterStore::first);
    }

    private static Optional<RosterVersion> first(List<Kept> found) {
        return found.stream().findFirst().map(Kept::version);
    }

    private static Placed placed(Object[] row) {
        Columns columns = new Columns(row);
        long place = columns.number();
        RosterFacts facts = CaseJson.read(columns.text(), RosterFacts.class);
        return new Placed(place, new DutyRosters.Known(facts, columns.time()));
    }

    private static Kept kept(Columns columns) {
        long place = columns.number();
        RosterFacts facts = CaseJson.read(columns.text(), RosterFacts.class);
        String content = columns.text();
        Map<String, String> phones = CaseJson.read(columns.text(), PHONES);
        return new Kept(place, new RosterVersion(facts, content, phones, columns.time(), columns.time()));
    }

    private record StoredTurn(Mutiny.StatelessSession session, Flow flow) implements Turn {

        @Override
        public Uni<Optional<RosterVersion>> newest(String desk) {
            return new Query(SELECT, Region.COUNTRY)
                    .where("region = :desk", "desk", desk)
                    .order("number desc")
                    .list(session, 1, RosterStore::kept)
                    .map(RosterStore::first);
        }

        @Override
        public Uni<Void> add(RosterVersion version, RosterActivated told) {
            RosterFacts facts = version.facts();
            return session.createNativeQuery(ADD)
                    .setParameter("region", facts.desk())
                    .setParameter("number", facts.number())
                    .setParameter("from", facts.from())
                    .setParameter("to", facts.to())
                    .setParameter("facts", CaseJson.write(facts))
                    .setParameter("content", version.content())
                    .setParameter("phones", CaseJson.write(version.phones()))
                    .setParameter("at", version.importedAt())
                    .setParameter("valid", version.validFrom())
                    .executeUpdate()
                    .chain(() ->
                            flow.journal().append(session, List.of(new Entry(told, facts.importedBy(), null, null))))
                    .replaceWithVoid();
        }
    }
}
