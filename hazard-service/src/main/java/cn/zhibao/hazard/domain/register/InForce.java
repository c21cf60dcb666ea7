package cn.zhibao.hazard.domain.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds from one day to another, both included. */
public interface InForce {

    /** The first day. */
    LocalDate inForce();

    /** The last day; absent while it is in force. */
    @Nullable
    LocalDate until();

    default boolean inForceOn(LocalDate day) {
        LocalDate last = until();
        return !day.isBefore(inForce()) && (last == null || !day.isAfter(last));
    }
}
