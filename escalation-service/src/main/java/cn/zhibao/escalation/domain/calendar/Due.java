package cn.zhibao.escalation.domain.calendar;

import java.time.Instant;

/** When a limit ends, or why nobody can say. */
public sealed interface Due {

    /** The last moment that is still in time. */
    record At(Instant instant) implements Due {}

    /** Working days of this year are not known: no table of holidays (节假日安排) was imported for it. */
    record YearMissing(int year) implements Due {}
}
