package cn.zhibao.escalation.domain.casefile;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine knows of one case.
 *
 * @param factsSequence place of the newest fact in the journal of its owner; older ones are replays
 * @param facts null until the first fact
 * @param suspicions what rules suspect; none in files from before anything was suspected
 * @param memberships the series that the case is one of; none in files from before there were series
 * @param lookouts what is waited for that others may report; none in files from before anything was
 * @param since for rules that apply but whose start is not reached yet: when they began to apply
 */
public record CaseFile(
        UUID caseId,
        long factsSequence,
        @Nullable Facts facts,
        Map<String, Instant> since,
        List<Clock> clocks,
        List<Escalation> escalations,
        List<Supervision> supervisions,
        List<Suspicion> suspicions,
        List<Membership> memberships,
        List<Lookout> lookouts) {

    public CaseFile {
        since = Map.copyOf(since);
        clocks = List.copyOf(clocks);
        escalations = List.copyOf(escalations);
        supervisions = List.copyOf(supervisions);
        suspicions = List.copyOf(requireNonNullElse(suspicions, List.of()));
        memberships = List.copyOf(requireNonNullElse(memberships, List.of()));
        lookouts = List.copyOf(requireNonNullElse(lookouts, List.of()));
    }

    /** A case of which nothing is known. */
    public static CaseFile empty(UUID caseId) {
        return new CaseFile(
                caseId, 0, null, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The first moment at which time alone changes something, null when there is none. */
    public @Nullable Alarm nextAlarm() {
        Alarm first = nextOwnAlarm();
        for (Membership membership : memberships) {
            first = Alarm.earlier(first, membership.alarm());
        }
        for (Lookout lookout : lookouts) {
            first = Alarm.earlier(first, lookout.alarm());
        }
        return first;
    }

    /** The same, but for what has to be judged among other cases. */
    public @Nullable Alarm nextOwnAlarm() {
        Alarm first = null;
        for (Clock clock : clocks) {
            first = Alarm.earlier(first, clock.alarm());
        }
        for (Escalation escalation : escalations) {
            first = Alarm.earlier(first, escalation.alarm());
        }
        return first;
    }
}
