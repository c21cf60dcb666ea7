package cn.zhibao.hazard.store.statistics;

/**
 * Conditions on the column {@code shape} of a hazard {@code c}: the yes and no of it that figures count, one bit each. How the
 * column follows from the others is said where it is made, in the migration V1711.
 */
final class Shape {

    static final String CLOSED = bit(1);
    static final String OVERDUE = bit(2);
    static final String MAJOR = bit(4);
    static final String FUNDED = bit(8);
    static final String ENDED = bit(16);
    static final String PROMPT = bit(32);
    static final String COMPLETE = bit(64);

    private Shape() {}

    private static String bit(int bit) {
        return "(c.shape & %1$d = %1$d)".formatted(bit);
    }
}
