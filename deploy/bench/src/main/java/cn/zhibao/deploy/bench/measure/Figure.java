package cn.zhibao.deploy.bench.measure;

import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param what what was measured
 * @param value median of the rounds
 * @param unit of the value, such as {@code ms}
 * @param against the limit or peer of the same run; absent when there is none
 * @param target what was promised; absent for a number that only informs
 * @param note how it was measured, or what else was seen
 */
public record Figure(
        String what,
        double value,
        String unit,
        @Nullable Against against,
        @Nullable Target target,
        String note) {

    /** The same thing done by somebody else in the same run; in the unit of the figure. */
    public record Against(String name, double value) {}

    /** A promise about the value, or about its ratio to the peer. */
    public sealed interface Target {

        /** At least this much of the peer's value. */
        record RatioAtLeast(double bound) implements Target {}

        /** At most this much of the peer's value. */
        record RatioAtMost(double bound) implements Target {}

        /** At least this value. */
        record AtLeast(double bound) implements Target {}

        /** At most this value. */
        record AtMost(double bound) implements Target {}
    }

    /** A number without promise and peer. */
    public static Figure of(String what, double value, String unit) {
        return new Figure(what, value, unit, null, null, "");
    }

    public Figure beside(String name, double peer) {
        return new Figure(what, value, unit, new Against(name, peer), target, note);
    }

    public Figure promised(Target promise) {
        return new Figure(what, value, unit, against, promise, note);
    }

    public Figure noted(String remark) {
        return new Figure(what, value, unit, against, target, remark);
    }

    /** Value by the peer's value; not a number without a peer. */
    public double ratio() {
        return against == null ? Double.NaN : value / against.value();
    }

    /** Whether the promise is kept; true when there is none. A number that is not there keeps no promise. */
    public boolean met() {
        return switch (target) {
            case null -> true;
            case Target.RatioAtLeast(double bound) -> ratio() >= bound;
            case Target.RatioAtMost(double bound) -> ratio() <= bound;
            case Target.AtLeast(double bound) -> value >= bound;
            case Target.AtMost(double bound) -> value <= bound;
        };
    }
}
