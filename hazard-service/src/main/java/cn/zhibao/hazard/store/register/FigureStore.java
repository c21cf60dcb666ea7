package cn.zhibao.hazard.store.register;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.register.RegisterFigures;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.house.HouseFunnel;
import cn.zhibao.hazard.store.ScopeSql;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures of the registers, counted when they are asked for. */
public final class FigureStore implements RegisterFigures {

    /** Name of a count and what it counts; the order is that of answers. */
    private static final Map<String, String> COUNTS = counts();

    /** Names of all counts, in the order of their columns. */
    private static final List<String> NAMES = Stream.concat(
                    COUNTS.keySet().stream(), Stream.of("buildingsBuilding", "liftingMachinesBuilding"))
            .toList();

    private static final String FUNNEL = """
            select count(*),
                count(*) filter (where c.status <> 'UNSURVEYED'),
                count(*) filter (where c.status = 'SUSPECTED'),
                count(*) filter (where c.grade is not null),
                count(*) filter (where c.grade = 'C'),
                count(*) filter (where c.grade = 'D'),
                count(*) filter (where c.grade in ('C', 'D') and c.judged ->> 'stage' in ('TREATED', 'STRUCK_OFF')),
                count(*) filter (where c.judged ->> 'stage' = 'STRUCK_OFF')
            from register_entry c""";

    private static final String VILLAGES = """
            select c.region, c.village, count(*), count(*) filter (where c.status <> 'UNSURVEYED')
            from register_entry c""";

    private final Flow flow;

    public FigureStore(Flow flow) {
        this.flow = flow;
    }

    private static Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("enterprises", "c.register = 'ENTERPRISES'");
        counts.put("outOfProvinceEnterprises", "c.register = 'ENTERPRISES' and c.flags @> array['OUT_OF_PROVINCE']");
        counts.put("keyEnterprises", "c.register = 'ENTERPRISES' and c.flags @> array['KEY_ENTERPRISE']");
        counts.put("projects", "c.register = 'PROJECTS'");
        counts.put("projectsBuilding", building("true"));
        counts.put("projectsStopped", "c.register = 'PROJECTS' and c.status = 'STOPPED'");
        counts.put("municipalBuilding", building("c.kind = 'MUNICIPAL'"));
        counts.put("gasBuilding", building("c.kind = 'GAS'"));
        counts.put("heatBuilding", building("c.kind = 'HEAT'"));
        counts.put("aboveLimitBuilding", building("c.judged ->> 'limit' = 'ABOVE'"));
        counts.put("belowLimitBuilding", building("c.judged ->> 'limit' = 'BELOW'"));
        counts.put("worksOngoing", "c.register = 'WORKS' and c.status = 'ONGOING'");
        counts.put("dangerousOngoing", "c.register = 'WORKS' and c.status = 'ONGOING' and c.grade <> 'NONE'");
        counts.put("overScaleOngoing", "c.register = 'WORKS' and c.status = 'ONGOING' and c.grade = 'OVER_SCALE'");
        counts.put("houses", "c.register = 'HOUSES'");
        counts.put("housesUnsurveyed", "c.register = 'HOUSES' and c.status = 'UNSURVEYED'");
        return counts;
    }

    private static String building(String and) {
        return "c.register = 'PROJECTS' and c.status = 'BUILDING' and " + and;
    }

    @Override
    public Uni<Map<String, Map<String, Long>>> counts(Region region, Scope scope) {
        StringBuilder text = new StringBuilder("select ").append(below(region)).append(" as below");
        COUNTS.forEach((_, what) ->
                text.append(", count(*) filter (where ").append(what).append(")"));
        text.append(sum("buildings")).append(sum("liftingMachines")).append(" from register_entry c");
        ScopeSql all =
                EntryConditions.of(scope).region(region.prefix(), "region").and("c.ended_at is null");
        return flow.unitOfWork()
                .read(session -> all.call(session, text + all.whereAnew() + " group by 1 order by 1")
                        .rows())
                .map(rows -> byRegion(region, rows));
    }

    /** Code of the region right below, or of the region itself. */
    private static String below(Region region) {
        if (region.isCountry()) {
            return "left(c.region, 2) || '0000'";
        }
        return switch (region.level()) {
            case PROVINCE -> "case when c.region like '%0000' then c.region else left(c.region, 4) || '00' end";
            case CITY, COUNTY -> "c.region";
        };
    }

    /** Of projects that are being built. */
    private static String sum(String field) {
        return ", coalesce(sum(cast(c.document ->> '%s' as bigint)) filter (where %s), 0)"
                .formatted(field, building("true"));
    }

    /** Where nothing is on file, the region itself has none of everything. */
    private static Map<String, Map<String, Long>> byRegion(Region region, List<Object[]> rows) {
        Map<String, Map<String, Long>> byRegion = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Map<String, Long> counts = new LinkedHashMap<>();
            NAMES.forEach(name -> counts.put(name, number(row[counts.size() + 1])));
            byRegion.put((String) row[0], counts);
        }
        if (rows.isEmpty()) {
            Map<String, Long> none = new LinkedHashMap<>();
            NAMES.forEach(name -> none.put(name, 0L));
            byRegion.put(region.code(), none);
        }
        return byRegion;
    }

    @Override
    public Uni<HouseFunnel> funnel(Region region, Scope scope) {
        ScopeSql all = houses(region, scope);
        return flow.unitOfWork()
                .read(session -> all.call(session, FUNNEL + all.whereAnew()).rows())
                .map(rows -> funnel(rows.getFirst()));
    }

    private static HouseFunnel funnel(Object[] row) {
        return new HouseFunnel(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]));
    }

    @Override
    public Uni<List<Village>> villages(Region region, Scope scope, int passedOver, int limit) {
        ScopeSql all = houses(region, scope);
        String text = VILLAGES + all.whereAnew() + " group by 1, 2 order by 1, 2 limit :limit offset :passed";
        return flow.unitOfWork()
                .read(session -> all.call(session, text)
                        .set("limit", limit)
                        .set("passed", passedOver)
                        .rows())
                .map(rows -> rows.stream()
                        .map(row -> new Village((String) row[0], (String) row[1], number(row[2]), number(row[3])))
                        .toList());
    }

    private static ScopeSql houses(Region region, Scope scope) {
        return EntryConditions.of(RegisterName.HOUSES, scope)
                .region(region.prefix(), "region")
                .and("c.ended_at is null");
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
