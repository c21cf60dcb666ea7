package cn.zhibao.hazard.domain.accident;

import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days in which new casualty figures change the grade (Decree 493 articles 13 and 20): 30, for fire and road traffic
 * 7. The day of the occurrence is not counted, the last day ends at 24:00 China time (Civil Code articles 201 and 203).
 *
 * @param endsAt end, exclusive
 * @param closed whether everybody was told that it has ended
 */
public record CasualtyWindow(Instant endsAt, boolean closed) {

    static Instant endOf(Instant occurredAt, @Nullable String type, AccidentTypes types) {
        return LocalDate.ofInstant(occurredAt, Regions.CHINA)
                .plusDays(types.windowDays(type) + 1L)
                .atStartOfDay(Regions.CHINA)
                .toInstant();
    }

    /** The window that ends then: this one, or one nobody has heard the end of. */
    CasualtyWindow movedTo(Instant end) {
        return end.equals(endsAt) ? this : new CasualtyWindow(end, false);
    }
}
