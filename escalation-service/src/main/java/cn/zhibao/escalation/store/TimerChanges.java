package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.Urgency;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Timer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What outcomes leave of timers: first the cancelled ones are to be removed, then the set ones added. */
final class TimerChanges {

    private static final String KIND = "case-due";

    private final Map<UUID, Timer> set = new LinkedHashMap<>();
    private final Set<UUID> cancelled = new HashSet<>();

    static TimerChanges of(List<Outcome> outcomes) {
        TimerChanges changes = new TimerChanges();
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
                set.putIfAbsent(alarm.id(), timer(KIND, caseId, alarm, urgency));
            }
        }
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
