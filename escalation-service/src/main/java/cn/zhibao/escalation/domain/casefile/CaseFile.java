package cn.zhibao.escalation.domain.casefile;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.escalation.domain.calendar.Calendars;
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
 * @param waiting clocks whose limit nobody can count yet; none in files from before they were kept
 * @param interviews about an accident that were held; none in files from before they were heard of
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
        List<Lookout> lookouts,
        List<Waiting> waiting,
        List<HeldInterview> interviews) {

    public CaseFile {
        since = Map.copyOf(since);
        clocks = List.copyOf(clocks);
        escalations = List.copyOf(escalations);
        supervisions = List.copyOf(supervisions);
        suspicions = List.copyOf(requireNonNullElse(suspicions, List.of()));
        memberships = List.copyOf(requireNonNullElse(memberships, List.of()));
        lookouts = List.copyOf(requireNonNullElse(lookouts, List.of()));
        waiting = List.copyOf(requireNonNullElse(waiting, List.of()));
        interviews = List.copyOf(requireNonNullElse(interviews, List.of()));
    }

    /** A case of which nothing is known. */
    public static CaseFile empty(UUID caseId) {
        return new CaseFile(
                caseId, 0, null, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** When the table of the year that a clock waits for comes into force, null while nobody knows that. */
    public static @Nullable Alarm alarm(UUID caseId, Waiting clock, Calendars calendars) {
        Instant since = calendars.since(clock.year());
        return since == null ? null : Alarm.YearKnown.of(caseId, clock.year(), since);
    }

    /** The first moment at which time alone changes something, null when there is none. */
    public @Nullable Alarm nextAlarm(Calendars calendars) {
        Alarm first = nextOwnAlarm(calendars);
        for (int place = 0; place < memberships.size(); place++) {
            first = Alarm.earlier(first, memberships.get(place).alarm());
        }
        for (int place = 0; place < lookouts.size(); place++) {
            first = Alarm.earlier(first, lookouts.get(place).alarm());
        }
        return first;
    }

    /** The same, but for what has to be judged among other cases. */
    public @Nullable Alarm nextOwnAlarm(Calendars calendars) {
        return firstAlarm(caseId, clocks, escalations, waiting, calendars);
    }

    /** The first moment of those; of two at the same moment that of the one that was made first, clocks before calls. */
    public static @Nullable Alarm firstAlarm(
            UUID caseId, List<Clock> clocks, List<Escalation> escalations, List<Waiting> waiting, Calendars calendars) {
        Clock clock = null; // asked several times an input: no iterators, and no moments or alarms but the first
        Escalation call = null;
        long at = Alarm.NEVER;
        for (int place = 0; place < clocks.size(); place++) {
            long next = clocks.get(place).alarmMicros();
            if (next < at) {
                at = next;
                clock = clocks.get(place);
            }
        }
        for (int place = 0; place < escalations.size(); place++) {
            long next = escalations.get(place).alarmMicros();
            if (next < at) {
                at = next;
                call = escalations.get(place);
            }
        }
        Alarm first = call != null ? call.alarm() : clock == null ? null : clock.alarm();
        for (int place = 0; place < waiting.size(); place++) {
            first = Alarm.earlier(first, alarm(caseId, waiting.get(place), calendars));
        }
        return first;
    }

    /** True when nothing of it was touched since that state that has alarms: they are the same then. */
    public boolean ringsLike(CaseFile before) {
        return isSame(clocks, before.clocks)
                && isSame(escalations, before.escalations)
                && isSame(memberships, before.memberships)
                && isSame(lookouts, before.lookouts)
                && isSame(waiting, before.waiting);
    }

    private static boolean isSame(Object a, Object b) {
        return a == b;
    }
}
