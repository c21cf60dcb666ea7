package cn.zhibao.hazard.store.statistics;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.domain.statistics.AccidentCounts;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.FilingQuality;
import cn.zhibao.hazard.domain.statistics.HazardCounts;
import cn.zhibao.hazard.domain.statistics.LargerAccident;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import cn.zhibao.hazard.domain.statistics.Period;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Figures from PostgreSQL. */
public final class StatisticsStore implements Statistics {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final String COUNTED =
            "(c.deaths + c.serious_injuries + c.minor_injuries > 0 or c.direct_loss_cny >= 1000000)";

    private final Reads reads;

    private StatisticsStore(Reads reads) {
        this.reads = reads;
    }

    /** Every figure as it is when it is asked for. */
    public static StatisticsStore of(Flow flow) {
        return new StatisticsStore(flow.unitOfWork()::read);
    }

    /** Every figure inside a transaction that is under way. */
    public static StatisticsStore within(Mutiny.StatelessSession session) {
        return new StatisticsStore(new Reads() {
            @Override
            public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
                return work.apply(session);
            }
        });
    }

    /** How a connection is come by. */
    private interface Reads {
        <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work);
    }

    @Override
    public Uni<Map<String, AccidentCounts>> accidents(Selection selection, Period period, Grouping by) {
        ScopeSql sql = accidentsOf(selection)
                .from("occurred_at", "start", period.from())
                .before("occurred_at", "end", period.to());
        String text = "select " + Keys.ofAccident(by, selection.regionPrefix()).ofRow()
                + " as key, count(*), sum(c.deaths), sum(c.serious_injuries), sum(c.minor_injuries),"
                + " coalesce(sum(c.direct_loss_cny), 0) from accident c" + sql.whereAnew() + " group by 1";
        return byKey(
                text,
                sql,
                row -> new AccidentCounts(
                        number(row[1]), number(row[2]), number(row[3]), number(row[4]), (BigDecimal) row[5]));
    }

    @Override
    public Uni<Optional<LargerAccident>> lastLarger(Selection selection, Instant before) {
        ScopeSql sql = accidentsOf(selection).and("c.grade <> 'ORDINARY'").before("occurred_at", "end", before);
        String text = """
                select cast(c.accident_id as text), c.number, c.grade,
                       cast(extract(epoch from c.occurred_at) * 1000000 as bigint)
                from accident c""" + sql.whereAnew() + " order by c.occurred_at desc, c.accident_id desc limit 1";
        return reads.read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(StatisticsStore::larger));
    }

    private static LargerAccident larger(Object[] row) {
        return new LargerAccident(
                UUID.fromString((String) row[0]),
                (String) row[1],
                Grade.valueOf((String) row[2]),
                Instant.EPOCH.plus(number(row[3]), ChronoUnit.MICROS));
    }

    private static ScopeSql accidentsOf(Selection selection) {
        ScopeSql sql =
                common(selection).and("not c.exercise").and(COUNTED).equal("accident_type", "type", selection.type());
        return selection.caliber() == Caliber.HOUSING ? sql.and("c.housing") : sql;
    }

    private static ScopeSql common(Selection selection) {
        ScopeSql sql = ScopeSql.of(selection.scope());
        if (selection.regionPrefix() != null && !isScope(selection)) {
            sql.region(selection.regionPrefix(), "region");
        }
        return sql.equal("uscc", "ofUscc", selection.uscc()).equal("permit_no", "permitNo", selection.permitNo());
    }

    /** Comparing each of a million rows twice with the same region takes time. */
    private static boolean isScope(Selection selection) {
        return selection.scope() instanceof Scope.Subtree(var own)
                && own.prefix().equals(selection.regionPrefix());
    }

    @Override
    public Uni<Map<String, HazardCounts>> hazards(Selection selection, Period period, Grouping by) {
        ScopeSql sql = hazardsFound(selection, period);
        Keys.Key key = Keys.ofHazard(by, selection.regionPrefix());
        String text = Keys.many(by) ? byManyKeys(key, sql.whereAnew()) : byFewKeys(key, sql.whereAnew());
        return byKey(
                text,
                sql,
                row -> new HazardCounts(
                        number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]), (Double)
                                row[6]));
    }

    /**
     * Counted twice: first by all that a hazard is counted by, which several workers can do at once, then by key. The median of
     * rounded times is the rounded median, and their number stays small however many cases there are.
     */
    private static String byFewKeys(Keys.Key key, String conditions) {
        return """
            with counted as (
                select %1$s as part, c.shape, c.tenths, count(*) as n from hazard c%2$s group by 1, 2, 3),
            keyed as (
                select %6$s as key, c.* from counted c),
            ranked as (
                select *, sum(n) filter (where %3$s) over (partition by key order by tenths) as up_to,
                       sum(n) filter (where %3$s) over (partition by key) as all_fixed
                from keyed c)
            select key, sum(n), coalesce(sum(n) filter (where %3$s), 0), coalesce(sum(n) filter (where %4$s), 0),
                   coalesce(sum(n) filter (where %5$s), 0), coalesce(sum(n) filter (where %3$s and %5$s), 0),
                   cast(round((min(tenths) filter (where up_to >= div(all_fixed + 1, 2))
                       + min(tenths) filter (where up_to >= div(all_fixed, 2) + 1)) / 20.0, 1) as float8)
            from ranked c group by 1""".formatted(key.part(), conditions, Shape.CLOSED, Shape.OVERDUE, Shape.MAJOR, key.ofGroup());
    }

    /** The same for so many keys that nearly every case would be a line of its own: here each key gathers the times of its cases. */
    private static String byManyKeys(Keys.Key key, String conditions) {
        return """
            with counted as (
                select %1$s as key, count(*) as found, count(*) filter (where %3$s) as fixed,
                       count(*) filter (where %4$s) as overdue, count(*) filter (where %5$s) as major,
                       count(*) filter (where %3$s and %5$s) as major_fixed,
                       array_sort(array_agg(c.tenths) filter (where c.tenths is not null)) as times
                from hazard c%2$s group by 1)
            select key, found, fixed, overdue, major, major_fixed,
                   cast(round((times[(cardinality(times) + 1) / 2] + times[cardinality(times) / 2 + 1]) / 20.0, 1) as float8)
            from counted""".formatted(key.ofRow(), conditions, Shape.CLOSED, Shape.OVERDUE, Shape.MAJOR);
    }

    private static ScopeSql hazardsFound(Selection selection, Period period) {
        return common(selection)
                .and("c.counted")
                .equal("source", selection.source())
                .equal("category", selection.type())
                .from("found_at", "start", period.from())
                .before("found_at", "end", period.to());
    }

    @Override
    public Uni<Return> nationalReturn(Selection selection, Period period) {
        ScopeSql sql = hazardsFound(selection, period);
        String text = returnSql(sql.whereAnew());
        return reads.read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
                        .getSingleResult())
                .map(row -> new Return(
                        new NationalReturn(
                                number(row[0]),
                                number(row[1]),
                                number(row[2]),
                                number(row[3]),
                                number(row[4]),
                                number(row[5]),
                                number(row[5]),
                                number(row[6]),
                                number(row[7]),
                                ((BigDecimal) row[8]).divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP)),
                        number(row[9])));
    }

    /**
     * By enterprise first, which several workers can do at once: then each is counted once by being one row. Few hazards are under
     * listed supervision, so those are asked for by themselves and not for each of a million.
     */
    private static String returnSql(String conditions) {
        return """
            with counted as (
                select c.uscc, count(*) as found,
                count(*) filter (where %3$s) as fixed,
                count(*) filter (where %2$s) as major,
                count(*) filter (where %2$s and %3$s) as major_fixed,
                count(*) filter (where %2$s and not %3$s and %4$s) as planned,
                sum(c.funds_cny) filter (where %2$s) as funds,
                count(*) filter (where %2$s and not %5$s) as open
                from hazard c%1$s group by 1),
            listings as (
                select count(*) as listed, count(*) filter (where l.level = 'PROVINCE') as by_province
                from hazard_listing l join hazard c on l.hazard_id = c.hazard_id%1$s and %2$s)
            select count(uscc), coalesce(sum(found - major), 0), coalesce(sum(fixed - major_fixed), 0),
                   coalesce(sum(major), 0), coalesce(sum(major_fixed), 0), coalesce(sum(planned), 0),
                   (select listed from listings), (select by_province from listings), coalesce(sum(funds), 0),
                   coalesce(sum(open), 0)
            from counted""".formatted(conditions, Shape.MAJOR, Shape.CLOSED, Shape.FUNDED, Shape.ENDED);
    }

    @Override
    public Uni<List<FilingQuality>> quality(Selection selection, Period period, Grouping by) {
        ScopeSql sql = common(selection)
                .and("c.counted")
                .equal("source", selection.source())
                .from("reported_at", "start", period.from())
                .before("reported_at", "end", period.to());
        String text = "select " + Keys.ofHazard(by, selection.regionPrefix()).ofRow()
                + """
                 as key, count(*), count(*) filter (where %s), count(*) filter (where %s)
                from hazard c""".formatted(Shape.PROMPT, Shape.COMPLETE)
                + sql.whereAnew()
                + " group by 1 order by 1";
        return reads.read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new FilingQuality((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                        .toList());
    }

    private <T> Uni<Map<String, T>> byKey(String text, ScopeSql sql, Function<Object[], T> counts) {
        return reads.read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
                        .getResultList())
                .map(rows -> {
                    Map<String, T> byKey = new TreeMap<>();
                    rows.forEach(row -> byKey.put((String) row[0], counts.apply(row)));
                    return byKey;
                });
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
