package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Scores;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Points of units, added up from what counts at the moment of the question. */
public final class ScoreStore implements Scores {

    /** As {@link SeriesRows} keeps a unit. */
    private static final String UNIT = Likeness.ENTERPRISE + "=";

    private static final String SUMS = """
            select m.same, max(m.unit_name), sum(m.points), count(*), max(m.joined_at)
            from series_member m
            where m.points > 0 and not m.exercise and m.counts_until >= :at
                %s
            group by m.same
            having bool_or(m.region like :scope) and sum(m.points) > cast(:lost as bigint)
                and (cast(:after as bigint) is null or sum(m.points) < cast(:after as bigint)
                    or (sum(m.points) = cast(:after as bigint) and m.same > cast(:unit as text)))
            order by sum(m.points) desc, m.same
            limit :most""";

    private static final Sql OF_ALL = Sql.of(SUMS.formatted(""));
    private static final Sql OF_ONE = Sql.of(SUMS.formatted("and m.same = :same"));

    private static final Sql FACTS = Sql.of("""
            select case when m.region like :scope then m.case_id end, m.subject, m.region, m.rule, m.loss, m.points,
                m.happened_at, m.joined_at, m.counts_until
            from series_member m
            where m.points > 0 and not m.exercise and m.counts_until >= :at and m.same = :same
            order by m.joined_at desc, m.case_id, m.loss
            limit :most""");

    /** More facts of one unit are added and not named. */
    private static final long FACTS_MAX = 1_000;

    private final UnitOfWork units;

    public ScoreStore(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public Uni<List<Score>> find(Search search) {
        Place after = search.after();
        long lost = search.below() == null ? 0 : Trigger.Score.FULL - search.below();
        Sql sums = search.unit() == null ? OF_ALL : OF_ONE;
        return units.read(session -> {
            Sql.Call call = sums.on(session)
                    .set("at", search.at())
                    .set("scope", Query.within(search.scope()))
                    .set("lost", lost)
                    .set("after", after == null ? null : after.lost())
                    .set("unit", after == null ? null : UNIT + after.unit())
                    .set("most", (long) search.limit());
            if (search.unit() != null) {
                call.set("same", UNIT + search.unit());
            }
            return call.rows().map(rows -> rows.stream().map(ScoreStore::score).toList());
        });
    }

    @Override
    public Uni<Optional<Detail>> one(String unit, String scope, Instant at) {
        return find(new Search(scope, at, unit, null, null, 1))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : facts(unit, scope, at).map(facts -> Optional.of(new Detail(found.getFirst(), facts))));
    }

    private Uni<List<Fact>> facts(String unit, String scope, Instant at) {
        return units.read(session -> FACTS.on(session)
                .set("scope", Query.within(scope))
                .set("at", at)
                .set("same", UNIT + unit)
                .set("most", FACTS_MAX)
                .rows()
                .map(rows -> rows.stream().map(ScoreStore::fact).toList()));
    }

    private static Score score(Object[] row) {
        return new Score(
                ((String) row[0]).substring(UNIT.length()),
                (String) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                instant(row[4]));
    }

    private static Fact fact(Object[] row) {
        return new Fact(
                (UUID) row[0],
                Subject.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).intValue(),
                instant(row[6]),
                instant(row[7]),
                instant(row[8]));
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
