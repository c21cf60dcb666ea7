package cn.zhibao.hazard.store.statistics;

import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import org.jspecify.annotations.Nullable;

/** What rows are grouped by, as SQL. Every text is a constant of this room, never input. */
final class Keys {

    private static final String AS_IT_IS = "%s";

    /** Characters of a whole code. */
    private static final int COUNTY = 6;

    private Keys() {}

    /**
     * A key in two steps, because writing it out for each of a million rows takes longer than counting them.
     *
     * @param part what a row {@code c} is grouped by
     * @param form how the key is made of it
     */
    record Key(String part, String form) {

        /** The key of a row {@code c}. */
        String ofRow() {
            return form.formatted(part);
        }

        /** The key of a group {@code c}, which has its {@code part}. */
        String ofGroup() {
            return form.formatted("c.part");
        }
    }

    static Key ofAccident(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case TYPE -> asItIs("coalesce(c.accident_type, 'UNKNOWN')");
            case GRADE -> asItIs("c.grade");
            // Month of the year, so that it is the same in both years of a comparison.
            case MONTH -> asItIs("to_char(c.occurred_at at time zone 'Asia/Shanghai', 'MM')");
            case LEVEL, SOURCE -> throw new IllegalArgumentException("accidents have no " + by);
            case NONE, REGION, ENTERPRISE, PROJECT -> shared(by, regionPrefix);
        };
    }

    static Key ofHazard(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            // Says no more than the shape, by which hazards are grouped anyway.
            case LEVEL -> new Key("''", "case when %s then 'MAJOR' else 'GENERAL' end".formatted(Shape.MAJOR));
            case SOURCE -> asItIs("c.source");
            case MONTH -> asItIs("c.found_month");
            case TYPE -> asItIs("coalesce(c.category, 'UNKNOWN')");
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

    private static Key shared(Grouping by, @Nullable String regionPrefix) {
        return switch (by) {
            case REGION -> region(below(regionPrefix));
            case ENTERPRISE -> asItIs("coalesce(c.uscc, 'UNKNOWN')");
            case PROJECT -> asItIs("coalesce(c.permit_no, 'UNKNOWN')");
            case NONE, TYPE, GRADE, LEVEL, SOURCE, MONTH -> asItIs("'ALL'");
        };
    }

    private static Key region(int length) {
        return length == COUNTY
                ? asItIs("c.region")
                : new Key("left(c.region, %d)".formatted(length), "rpad(%%s, %d, '0')".formatted(COUNTY));
    }

    private static Key asItIs(String part) {
        return new Key(part, AS_IT_IS);
    }

    /** Characters of the codes of the next level: provinces in the country, cities in a province, counties in a city. */
    private static int below(@Nullable String regionPrefix) {
        int known = regionPrefix == null ? 0 : regionPrefix.length();
        return Math.min(known + 2, COUNTY);
    }
}
