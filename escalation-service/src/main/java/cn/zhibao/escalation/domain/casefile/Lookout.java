package cn.zhibao.escalation.domain.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A signal or tip waits for the report of the accident that it speaks of.
 *
 * @param id of its timer
 * @param begunAt by the rules of that moment it is judged
 * @param until the last moment at which a report is in time
 */
public record Lookout(UUID id, String rule, Instant begunAt, Instant until) {

    /** At the limit itself a report is in time. */
    private static final Duration PAST = Duration.ofMillis(1);

    public static Lookout of(UUID caseId, String rule, Instant begunAt, Instant until) {
        return new Lookout(CaseIds.of(caseId, rule, "lookout"), rule, begunAt, until);
    }

    public Alarm alarm() {
        return new Alarm.LookoutDue(id, judgedAt());
    }

    public Instant judgedAt() {
        return until.plus(PAST).truncatedTo(ChronoUnit.MICROS);
    }
}
