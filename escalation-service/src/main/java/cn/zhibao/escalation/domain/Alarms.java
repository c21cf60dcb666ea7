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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Timers follow from the case file: what changed between two states of it is what must be set and cancelled. */
final class Alarms {

    private Alarms() {}

    static void difference(CaseFile before, CaseFile after, List<Decision> decisions) {
        if (after.ringsLike(before)) {
            return;
        }
        List<Alarm> old = changed(before, after);
        List<Alarm> now = changed(after, before);
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

    /** Of what the one has and the other has not. */
    private static List<Alarm> changed(CaseFile one, CaseFile other) {
        List<Alarm> alarms = new ArrayList<>(4);
        changed(one.clocks(), other.clocks(), Clock::alarm, alarms);
        changed(one.escalations(), other.escalations(), Escalation::alarm, alarms);
        changed(one.memberships(), other.memberships(), Membership::alarm, alarms);
        changed(one.lookouts(), other.lookouts(), Lookout::alarm, alarms);
        return alarms;
    }

    /** Most lists of a case stay the same ones at most inputs, and then their alarms do. */
    private static <T> void changed(
            List<T> one, List<T> other, Function<T, @Nullable Alarm> alarmOf, List<Alarm> alarms) {
        if (isSame(one, other)) {
            return;
        }
        for (T each : one) {
            Alarm alarm = holds(other, each) ? null : alarmOf.apply(each);
            if (alarm != null) {
                alarms.add(alarm);
            }
        }
    }

    private static boolean holds(List<?> some, Object one) {
        for (int place = 0; place < some.size(); place++) {
            if (isSame(some.get(place), one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Object a, Object b) {
        return a == b;
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
