package cn.zhibao.hazard.domain.register.project;

import cn.zhibao.hazard.domain.register.Labelled;
import cn.zhibao.hazard.domain.register.Table;
import cn.zhibao.hazard.domain.register.basis.Citation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From which size on a project is above the limit (限额以上) and the county's to supervise; below it (限额以下) it is the
 * township's. Immutable.
 */
public final class ProjectLimits {

    /** On which side of the limit a project lies. */
    public enum Side implements Labelled {
        ABOVE("限额以上"),
        BELOW("限额以下");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private record Limit(
            String regionPrefix, BigDecimal areaM2, BigDecimal costCny, LocalDate inForce, String source) {}

    private final List<Limit> limits;

    private ProjectLimits(List<Limit> limits) {
        this.limits = limits;
    }

    /**
     * Reads the table: lines {@code region-prefix;area in square metres;cost in CNY;in force since;source}, the last the code
     * of a rule source.
     *
     * @throws IllegalArgumentException on a wrong line
     */
    public static ProjectLimits of(List<String> lines) {
        return new ProjectLimits(Table.rows(lines, ";", 5).stream()
                .map(row -> new Limit(
                        row[0], new BigDecimal(row[1]), new BigDecimal(row[2]), LocalDate.parse(row[3]), row[4]))
                .sorted(Comparator.comparing(
                                (Limit limit) -> limit.regionPrefix().length())
                        .thenComparing(Limit::inForce)
                        .reversed())
                .toList());
    }

    /**
     * The side of a project, by the rule of its own place that was in force that day, else by the national one. An area or
     * a cost that does not exceed the limit is enough for below; absent when what is known does not decide it.
     *
     * @param areaM2 in square metres
     * @param costCny in CNY
     */
    public @Nullable Side side(
            String region, LocalDate day, @Nullable BigDecimal areaM2, @Nullable BigDecimal costCny) {
        Limit limit = limits.stream()
                .filter(one ->
                        region.startsWith(one.regionPrefix()) && !one.inForce().isAfter(day))
                .findFirst()
                .orElse(null);
        if (limit == null) {
            return null;
        }
        if (within(areaM2, limit.areaM2()) || within(costCny, limit.costCny())) {
            return Side.BELOW;
        }
        return areaM2 == null || costCny == null ? null : Side.ABOVE;
    }

    /** What each line rests on; one holds until the next of its place. */
    public List<Citation> citations() {
        Map<String, LocalDate> until = new HashMap<>();
        List<Citation> citations = new ArrayList<>();
        for (Limit limit : limits) {
            citations.add(new Citation(
                    "project limits of '" + limit.regionPrefix() + "'",
                    limit.source(),
                    limit.inForce(),
                    until.get(limit.regionPrefix())));
            until.put(limit.regionPrefix(), limit.inForce().minusDays(1));
        }
        return citations;
    }

    private static boolean within(@Nullable BigDecimal value, BigDecimal limit) {
        return value != null && value.compareTo(limit) <= 0;
    }
}
