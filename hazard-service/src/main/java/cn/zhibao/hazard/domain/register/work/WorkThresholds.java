package cn.zhibao.hazard.domain.register.work;

import cn.zhibao.hazard.domain.register.Table;
import cn.zhibao.hazard.domain.register.basis.Citation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From which measure on a work is dangerous or over-scale, in every edition of the table that is on file. Immutable. */
public final class WorkThresholds {

    private static final String IN_FORCE = "# in-force: ";
    private static final String ALWAYS = "always";

    /** An edition, the code of the rule source that it is, and its first day. */
    private record Edition(String source, LocalDate inForce, List<Row> rows) {}

    /**
     * What one line asks.
     *
     * @param measure compared with the two values, which count as reached when equal
     * @param sign reaches the grade by itself
     */
    private record Row(
            WorkKind kind,
            @Nullable Measure measure,
            @Nullable Sign sign,
            @Nullable BigDecimal dangerous,
            @Nullable BigDecimal overScale) {

        WorkGrade grade(Map<Measure, BigDecimal> measures, Set<Sign> signs) {
            if (sign != null && !signs.contains(sign)) {
                return WorkGrade.NONE;
            }
            BigDecimal value = measure == null ? BigDecimal.ONE : measures.get(measure);
            return reached(value, overScale)
                    ? WorkGrade.OVER_SCALE
                    : reached(value, dangerous) ? WorkGrade.DANGEROUS : WorkGrade.NONE;
        }

        private static boolean reached(@Nullable BigDecimal value, @Nullable BigDecimal threshold) {
            return value != null && threshold != null && value.compareTo(threshold) >= 0;
        }
    }

    private final List<Edition> newestFirst;

    private WorkThresholds(List<Edition> editions) {
        this.newestFirst = editions.stream()
                .sorted(Comparator.comparing(Edition::inForce).reversed())
                .toList();
    }

    /**
     * Reads editions: comments {@code # source: JBZ-2018-31} and {@code # in-force: 2018-06-01}, then lines {@code
     * kind;condition;dangerous;over-scale}. A condition is the name of a measure, with values from which on it counts; or
     * {@code always} or the name of a sign, with 1 under the grade that follows.
     *
     * @throws IllegalArgumentException on a wrong line or an edition without its source or day
     */
    public static WorkThresholds of(List<List<String>> editions) {
        return new WorkThresholds(editions.stream().map(WorkThresholds::edition).toList());
    }

    private static Edition edition(List<String> lines) {
        LocalDate inForce = Table.comment(lines, IN_FORCE)
                .map(LocalDate::parse)
                .orElseThrow(() -> new IllegalArgumentException("an edition does not say since when it is in force"));
        return new Edition(
                Table.source(lines),
                inForce,
                Table.rows(lines, ";", 4).stream().map(WorkThresholds::row).toList());
    }

    private static Row row(String[] cells) {
        Measure measure = Measure.of(cells[1]).orElse(null);
        Sign sign = measure != null || cells[1].equals(ALWAYS) ? null : Sign.valueOf(cells[1]);
        return new Row(WorkKind.valueOf(cells[0]), measure, sign, value(cells[2]), value(cells[3]));
    }

    private static @Nullable BigDecimal value(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** What each edition rests on; one holds until the next. */
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        LocalDate until = null;
        for (Edition edition : newestFirst) {
            citations.add(new Citation("work thresholds", edition.source(), edition.inForce(), until));
            until = edition.inForce().minusDays(1);
        }
        return citations;
    }

    /** The grade by the edition in force that day; the first edition judges what is older. One reached value is enough. */
    public WorkGrade grade(WorkKind kind, Map<Measure, BigDecimal> measures, Set<Sign> signs, LocalDate day) {
        Edition edition = newestFirst.stream()
                .filter(one -> !one.inForce().isAfter(day))
                .findFirst()
                .orElseGet(newestFirst::getLast);
        return edition.rows().stream()
                .filter(row -> row.kind() == kind)
                .map(row -> row.grade(measures, signs))
                .max(Comparator.naturalOrder())
                .orElse(WorkGrade.NONE);
    }
}
