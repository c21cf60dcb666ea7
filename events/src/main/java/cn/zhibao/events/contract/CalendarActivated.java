package cn.zhibao.events.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of holidays of a year comes into force, in the place of the one before if there was one. Told ahead of that moment.
 *
 * @param validFrom limits that are counted at this moment and later are counted by it; absent when that is from the beginning
 */
public record CalendarActivated(
        CalendarFacts calendar, @Nullable Instant validFrom) implements RulesEvent {

    @Override
    public UUID caseId() {
        return UUID.nameUUIDFromBytes(("calendar:" + calendar.year()).getBytes(StandardCharsets.UTF_8));
    }
}
