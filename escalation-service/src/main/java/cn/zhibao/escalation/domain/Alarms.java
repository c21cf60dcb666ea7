package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Lookout;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timers follow from the case file: what changed between two states of it is what must be set and cancelled. */
final class Alarms {

    private Alarms() {}

    static void difference(CaseFile before, CaseFile after, List<Decision> decisions) {
        List<Alarm> old = of(before);
        List<Alarm> now = of(after);
        for (Alarm alarm : old) {
            if (!contains(now, alarm)) {
                decisions.add(new Decision.TimerCancelled(alarm.id()));
            }
        }
        Facts facts = after.facts();
        Urgency urgency = facts == null ? Urgency.ROUTINE : facts.urgency();
        for (Alarm alarm : now) {
            if (!contains(old, alarm)) {
                decisions.add(new Decision.TimerSet(alarm, urgency));
            }
        }
    }

    private static List<Alarm> of(CaseFile file) {
        List<Alarm> alarms = new ArrayList<>();
        for (Clock clock : file.clocks()) {
            add(alarms, clock.alarm());
        }
        for (Escalation escalation : file.escalations()) {
            add(alarms, escalation.alarm());
        }
        for (Membership membership : file.memberships()) {
            add(alarms, membership.alarm());
        }
        for (Lookout lookout : file.lookouts()) {
            add(alarms, lookout.alarm());
        }
        return alarms;
    }

    private static void add(List<Alarm> alarms, @Nullable Alarm alarm) {
        if (alarm != null) {
            alarms.add(alarm);
        }
    }

    private static boolean contains(List<Alarm> alarms, Alarm alarm) {
        for (Alarm other : alarms) {
            if (other.id().equals(alarm.id())) {
                return true;
            }
        }
        return false;
    }
}
