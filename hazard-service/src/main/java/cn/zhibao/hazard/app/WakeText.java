package cn.zhibao.hazard.app;

import cn.zhibao.hazard.app.Hazards.Wake;
import cn.zhibao.hazard.domain.hazard.DeadlineMark;
import java.time.Instant;

/** A wake-up as what a timer carries: its kind and a text such as {@code DAY_BEFORE 2026-11-29T03:00:00Z}. */
public final class WakeText {

    /** Kind of the timers around a deadline. */
    public static final String DEADLINE = "rectification";

    /** Kind of the timers for a re-check. */
    public static final String RECHECK = "recheck";

    private WakeText() {}

    public static String kind(Wake wake) {
        return switch (wake) {
            case Hazards.AroundDeadline _ -> DEADLINE;
            case Hazards.Recheck _ -> RECHECK;
        };
    }

    public static String write(Wake wake) {
        return switch (wake) {
            case Hazards.AroundDeadline(var mark, var deadline) -> mark.name() + ' ' + deadline;
            case Hazards.Recheck(var dueAt) -> dueAt.toString();
        };
    }

    /** The wake-up around a deadline of a text that {@link #write} made. */
    static Hazards.AroundDeadline deadline(String text) {
        int space = text.indexOf(' ');
        return new Hazards.AroundDeadline(
                DeadlineMark.valueOf(text.substring(0, space)), Instant.parse(text.substring(space + 1)));
    }

    /**
     * The wake-up of a timer.
     *
     * @throws IllegalStateException when no wake-up has this kind
     */
    public static Wake read(String kind, String text) {
        return switch (kind) {
            case DEADLINE -> deadline(text);
            case RECHECK -> new Hazards.Recheck(Instant.parse(text));
            default -> throw new IllegalStateException("no wake-up is of kind " + kind);
        };
    }
}
