package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.Urgency;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Timer;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What outcomes leave of timers: first the cancelled ones are to be removed, then the set ones added. */
final class TimerChanges {

    private static final String KIND = "case-due";

    private final Instant now;
    private final Map<UUID, Timer> set = new LinkedHashMap<>();
    private final Set<UUID> cancelled = new HashSet<>();

    private TimerChanges(Instant now) {
        this.now = now;
    }

    static TimerChanges of(List<Outcome> outcomes, Instant now) {
        TimerChanges changes = new TimerChanges(now);
        outcomes.forEach(changes::add);
        return changes;
    }

    private void add(Outcome outcome) {
        UUID caseId = outcome.next().caseId();
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.TimerCancelled(UUID timerId)) {
                cancelled.add(timerId);
                set.remove(timerId);
            }
        }
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.TimerSet(Alarm alarm, Urgency urgency)) {
                set.putIfAbsent(alarm.id(), timer(caseId, alarm, urgency));
            }
        }
    }

    /**
     * What is judged among other cases rings when all is heard that is on the topics now, and counts at its own moment: after an
     * outage facts come long after they were recorded, those of one partition before those of another.
     */
    private Timer timer(UUID caseId, Alarm alarm, Urgency urgency) {
        return switch (alarm) {
            case Alarm.SeriesDue _, Alarm.LookoutDue _
            when alarm.at().isBefore(now) ->
                new Timer(
                        alarm.id(), lane(urgency), now, caseId, KIND, alarm.at().toString());
            case Alarm.ClockStage _, Alarm.StepUnanswered _, Alarm.YearKnown _, Alarm.SeriesDue _, Alarm.LookoutDue _ ->
                timer(KIND, caseId, alarm, urgency);
        };
    }

    static Timer timer(String kind, UUID caseId, Alarm alarm, Urgency urgency) {
        return new Timer(alarm.id(), lane(urgency), alarm.at(), caseId, kind, "");
    }

    private static Lane lane(Urgency urgency) {
        return switch (urgency) {
            case LIFE -> Lane.LIFE;
            case MAJOR -> Lane.MAJOR;
            case ROUTINE -> Lane.ROUTINE;
        };
    }

    Set<UUID> cancelled() {
        return cancelled;
    }

    List<Timer> set() {
        return List.copyOf(set.values());
    }
}
