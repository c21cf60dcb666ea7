package cn.zhibao.events.flow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something that becomes due.
 *
 * @param dueAt to the microsecond; never fired before, fired within a second after, while a service instance runs
 * @param kind what is due, such as {@code rectification-due}
 * @param payload what the handler needs to know, text of its own choice
 */
public record Timer(UUID timerId, Lane lane, Instant dueAt, UUID caseId, String kind, String payload) {

    public Timer {
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    }
}
