package cn.zhibao.hazard.store.statistics;

import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import org.jspecify.annotations.Nullable;

/** What rows are grouped by, as SQL. Every text is a constant of this room, never input. */
final class Keys {

    /** Characters of a whole code. */
    private static final int COUNTY = 6;

    private Keys() {}

    static String ofAccident(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case TYPE -> "coalesce(c.accident_type, 'UNKNOWN')";
            case GRADE -> "c.grade";
            // Month of the year, so that it is the same in both years of a comparison.
            case MONTH -> "to_char(c.occurred_at at time zone 'Asia/Shanghai', 'MM')";
            case LEVEL, SOURCE -> throw new IllegalArgumentException("accidents have no " + by);
            case NONE, REGION, ENTERPRISE, PROJECT -> shared(by, regionPrefix);
        };
    }

    static String ofHazard(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case LEVEL -> "case when %s then 'MAJOR' else 'GENERAL' end".formatted(Shape.MAJOR);
            case SOURCE -> "c.source";
            case MONTH -> "c.found_month";
            case TYPE -> "coalesce(c.category, 'UNKNOWN')";
            case GRADE -> throw new IllegalArgumentException("hazards have no " + by);
            case NONE, REGION, ENTERPRISE, PROJECT -> shared(by, regionPrefix);
        };
    }

    /** Whether there are thousands of such keys. */
    static boolean many(Grouping by) {
        return switch (by) {
            case ENTERPRISE, PROJECT -> true;
            case NONE, REGION, TYPE, GRADE, LEVEL, SOURCE, MONTH -> false;
        };
    }

    private static String shared(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case REGION -> region(below(regionPrefix));
            case ENTERPRISE -> "coalesce(c.uscc, 'UNKNOWN')";
            case PROJECT -> "coalesce(c.permit_no, 'UNKNOWN')";
            case NONE, TYPE, GRADE, LEVEL, SOURCE, MONTH -> "'ALL'";
        };
    }

    private static String region(int length) {
        return length == COUNTY ? "c.region" : "rpad(left(c.region, %d), %d, '0')".formatted(length, COUNTY);
    }

    /** Characters of the codes of the next level: provinces in the country, cities in a province, counties in a city. */
    private static int below(@Nullable String regionPrefix) {
        int known = regionPrefix == null ? 0 : regionPrefix.length();
        return Math.min(known + 2, COUNTY);
    }
}
