package cn.zhibao.hazard.store.statistics;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.domain.statistics.AccidentCounts;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.FilingQuality;
import cn.zhibao.hazard.domain.statistics.HazardCounts;
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
import java.util.function.Function;

/** Figures from PostgreSQL. */
public final class StatisticsStore implements Statistics {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    // What an accident says of itself lies in the newest row of its ledger; a year of a country has some thousands.
    private static final String ACCIDENTS = """
            from accident c join journal j on j.case_id = c.accident_id and j.version = c.version
            cross join lateral (select cast(j.data as jsonb) -> 'accident' as facts) f
            cross join lateral (select
                coalesce(cast(facts #>> '{casualties,deaths}' as bigint), 0) as deaths,
                coalesce(cast(facts #>> '{casualties,seriousInjuries}' as bigint), 0) as serious,
                coalesce(cast(facts #>> '{casualties,minorInjuries}' as bigint), 0) as minor,
                coalesce(cast(facts ->> 'directLossCny' as numeric), 0) as loss) n""";

    private static final String COUNTED = "(n.deaths + n.serious + n.minor > 0 or n.loss >= 1000000)";

    private static final String HAZARDS_COUNTED =
            "not c.exercise and not c.unconfirmed and c.stage not in ('WITHDRAWN', 'MERGED')";

    private final Flow flow;

    public StatisticsStore(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Uni<Map<String, AccidentCounts>> accidents(Selection selection, Period period, Grouping by) {
        ScopeSql sql = accidentsOf(selection)
                .from("occurred_at", "start", period.from())
                .before("occurred_at", "end", period.to());
        String text = "select " + Keys.ofAccident(by, selection.regionPrefix())
                + " as key, count(*), cast(sum(n.deaths) as bigint), cast(sum(n.serious) as bigint),"
                + " cast(sum(n.minor) as bigint), sum(n.loss) " + ACCIDENTS + sql.where() + " group by 1";
        return byKey(
                text,
                sql,
                row -> new AccidentCounts(
                        number(row[1]), number(row[2]), number(row[3]), number(row[4]), (BigDecimal) row[5]));
    }

    @Override
    public Uni<Optional<Instant>> lastLarger(Selection selection) {
        ScopeSql sql = accidentsOf(selection).and("c.grade <> 'ORDINARY'");
        String text =
                "select cast(extract(epoch from max(c.occurred_at)) * 1000000 as bigint) " + ACCIDENTS + sql.where();
        return flow.unitOfWork()
                .read(session ->
                        sql.bind(session.createNativeQuery(text, Object.class)).getSingleResultOrNull())
                .map(micros ->
                        Optional.ofNullable(micros).map(at -> Instant.EPOCH.plus(number(at), ChronoUnit.MICROS)));
    }

    private static ScopeSql accidentsOf(Selection selection) {
        ScopeSql sql =
                common(selection).and("not c.exercise").and(COUNTED).equal("accident_type", "type", selection.type());
        return selection.caliber() == Caliber.HOUSING ? sql.and("facts -> 'project' is not null") : sql;
    }

    private static ScopeSql common(Selection selection) {
        ScopeSql sql = ScopeSql.of(selection.scope());
        if (selection.regionPrefix() != null) {
            sql.region(selection.regionPrefix(), "region");
        }
        return sql.equal("uscc", "ofUscc", selection.uscc()).equal("permit_no", "permitNo", selection.permitNo());
    }

    @Override
    public Uni<Map<String, HazardCounts>> hazards(Selection selection, Period period, Grouping by) {
        ScopeSql sql = hazardsFound(selection, period);
        String text = "select " + Keys.ofHazard(by, selection.regionPrefix()) + """
                 as key, count(*), count(*) filter (where c.stage = 'CLOSED'),
                count(*) filter (where c.overdue_since is not null),
                count(*) filter (where c.level = 'MAJOR'),
                count(*) filter (where c.level = 'MAJOR' and c.stage = 'CLOSED'),
                cast(round(cast(extract(epoch from percentile_cont(0.5) within group (order by c.closed_at - c.found_at)
                    filter (where c.stage = 'CLOSED')) / 86400 as numeric), 1) as float8)
                from hazard c""" + sql.where() + " group by 1";
        return byKey(
                text,
                sql,
                row -> new HazardCounts(
                        number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]), (Double)
                                row[6]));
    }

    private static ScopeSql hazardsFound(Selection selection, Period period) {
        return common(selection)
                .and(HAZARDS_COUNTED)
                .equal("source", selection.source())
                .equal("category", selection.type())
                .from("found_at", "start", period.from())
                .before("found_at", "end", period.to());
    }

    @Override
    public Uni<Return> nationalReturn(Selection selection, Period period) {
        ScopeSql sql = hazardsFound(selection, period);
        String text = """
                select count(distinct c.uscc),
                count(*) filter (where c.level = 'GENERAL'),
                count(*) filter (where c.level = 'GENERAL' and c.stage = 'CLOSED'),
                count(*) filter (where c.level = 'MAJOR'),
                count(*) filter (where c.level = 'MAJOR' and c.stage = 'CLOSED'),
                count(*) filter (where c.level = 'MAJOR' and c.stage <> 'CLOSED' and c.funds_cny is not null),
                count(*) filter (where c.level = 'MAJOR' and l.hazard_id is not null),
                count(*) filter (where c.level = 'MAJOR' and l.level = 'PROVINCE'),
                coalesce(sum(c.funds_cny) filter (where c.level = 'MAJOR'), 0),
                count(*) filter (where c.level = 'MAJOR' and c.closed_at is null)
                from hazard c left join hazard_listing l on l.hazard_id = c.hazard_id""" + sql.where();
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
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

    @Override
    public Uni<List<FilingQuality>> quality(Selection selection, Period period, Grouping by) {
        ScopeSql sql = common(selection)
                .and(HAZARDS_COUNTED)
                .equal("source", selection.source())
                .from("reported_at", "start", period.from())
                .before("reported_at", "end", period.to());
        String text =
                "select " + Keys.ofHazard(by, selection.regionPrefix()) + """
                 as key, count(*), count(*) filter (where c.reported_at <= c.found_at + interval '1 day'),
                count(*) filter (where c.complete)
                from hazard c""" + sql.where() + " group by 1 order by 1";
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new FilingQuality((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                        .toList());
    }

    private <T> Uni<Map<String, T>> byKey(String text, ScopeSql sql, Function<Object[], T> counts) {
        return flow.unitOfWork()
                .read(session -> sql.bind(session.createNativeQuery(text, Object[].class))
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
