package cn.zhibao.hazard.http.inspection;

import cn.zhibao.hazard.domain.inspection.Watched;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise beside its newest inspection.
 *
 * @param key true for a key enterprise (重点企业)
 * @param reasons why it is one
 * @param projects under construction in the region, of which it is the main contractor
 * @param intervalDays from one inspection to the next, at most
 * @param daysOverdue whole days
 */
record WatchedView(
        String uscc,
        @Nullable String name,
        boolean key,
        List<String> reasons,
        long projects,
        long intervalDays,
        @Nullable Instant lastInspectedAt,
        Instant dueAt,
        boolean overdue,
        long daysOverdue) {

    static WatchedView of(Watched one, Instant now) {
        return new WatchedView(
                one.uscc(),
                one.name(),
                !one.reasons().isEmpty(),
                one.reasons(),
                one.projects(),
                one.frequency().interval().toDays(),
                one.lastInspectedAt(),
                one.dueAt(),
                one.overdue(now),
                one.daysOverdue(now));
    }
}
