package cn.zhibao.hazard.store.statistics;

import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import org.jspecify.annotations.Nullable;

/** What rows are grouped by, as SQL. Every text is a constant of this room, never input. */
final class Keys {

    private Keys() {}

    static String ofAccident(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case TYPE -> "coalesce(c.accident_type, 'UNKNOWN')";
            case GRADE -> "c.grade";
            case MONTH -> month("c.occurred_at");
            case LEVEL, SOURCE -> throw new IllegalArgumentException("accidents have no " + by);
            case NONE, REGION, ENTERPRISE, PROJECT -> shared(by, regionPrefix);
        };
    }

    static String ofHazard(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case LEVEL -> "c.level";
            case SOURCE -> "c.source";
            case MONTH -> month("c.found_at");
            case TYPE -> "coalesce(c.category, 'UNKNOWN')";
            case GRADE -> throw new IllegalArgumentException("hazards have no " + by);
            case NONE, REGION, ENTERPRISE, PROJECT -> shared(by, regionPrefix);
        };
    }

    private static String shared(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case REGION -> "rpad(left(c.region, %d), 6, '0')".formatted(below(regionPrefix));
            case ENTERPRISE -> "coalesce(c.uscc, 'UNKNOWN')";
            case PROJECT -> "coalesce(c.permit_no, 'UNKNOWN')";
            case NONE, TYPE, GRADE, LEVEL, SOURCE, MONTH -> "'ALL'";
        };
    }

    /** Characters of the codes of the next level: provinces in the country, cities in a province, counties in a city. */
    private static int below(@Nullable String regionPrefix) {
        int known = regionPrefix == null ? 0 : regionPrefix.length();
        return Math.min(known + 2, 6);
    }

    /** Month of the year, so that it is the same in both years of a comparison. */
    private static String month(String column) {
        return "to_char(%s at time zone 'Asia/Shanghai', 'MM')".formatted(column);
    }
}
