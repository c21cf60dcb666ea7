package cn.zhibao.hazard.app;

import cn.zhibao.hazard.app.Hazards.Wake;
import cn.zhibao.hazard.domain.hazard.DeadlineMark;
import java.time.Instant;

/** A wake-up as the text a timer carries: {@code DAY_BEFORE 2026-11-29T03:00:00Z}. */
public final class WakeText {

    /** Kind of the timers that carry it. */
    public static final String KIND = "rectification";

    private WakeText() {}

    public static String write(Wake wake) {
        return wake.mark().name() + ' ' + wake.deadline();
    }

    /** The wake-up of a text that {@link #write} made. */
    public static Wake read(String text) {
        int space = text.indexOf(' ');
        return new Wake(DeadlineMark.valueOf(text.substring(0, space)), Instant.parse(text.substring(space + 1)));
    }
}
