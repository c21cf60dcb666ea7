package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.duty.OnDuty;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rung;
import cn.zhibao.events.contract.DutyCall;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.OfficeHolder;
import cn.zhibao.events.contract.VacantStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The step of a ladder that is called: it has a desk for this place, and its roster names somebody, or there is none. Steps
 * without either are passed over at once, except for the last one that has a desk.
 *
 * @param skipped levels of the steps that were passed over
 * @param duty who is meant; null when no roster says anything
 * @param last true when no step follows it
 */
record Climb(
        int index,
        Rung rung,
        String desk,
        List<Level> skipped,
        @Nullable DutyCall duty,
        boolean last) {

    Climb {
        skipped = List.copyOf(skipped);
    }

    /** The first step of a call. */
    static Climb first(Draft draft, Call call, Instant at) {
        List<Rung> rungs = call.ladder().rungs();
        String region = Seats.regionOf(draft, call.of());
        Level lowest = Seats.lowest(call.desk(), call.of(), region);
        int from = 0;
        while (from < rungs.size() - 1 && rungs.get(from).level().compareTo(lowest) < 0) {
            from++;
        }
        Climb climb = new Steps(draft, call.ladder(), region).from(from, at);
        if (climb != null) {
            return climb;
        }
        Rung last = rungs.getLast();
        String desk = draft.setting.deskAtOrAbove(region, last.level()).code();
        return to(draft, rungs.size() - 1, last, desk, at, call.ladder().repeats() == 0);
    }

    /** The step after the present one, or the last one again; null when the ladder ends. */
    static @Nullable Climb next(Draft draft, Escalation.Open open, Ladder ladder, Instant at) {
        Climb up = new Steps(draft, ladder, Seats.regionOf(draft, open)).from(open.rung() + 1, at);
        if (up != null) {
            return up;
        }
        if (open.repeated() >= ladder.repeats() || open.rung() >= ladder.rungs().size()) {
            return null;
        }
        Rung same = ladder.rungs().get(open.rung());
        return to(draft, open.rung(), same, open.facts().desk(), at, open.repeated() + 1 >= ladder.repeats());
    }

    /** True when no step follows one that was called again so often. */
    static boolean isLast(Draft draft, Escalation.Open open, Ladder ladder, int index, int repeated) {
        boolean higher = new Steps(draft, ladder, Seats.regionOf(draft, open)).lastWithDesk() > index;
        return !higher && repeated >= ladder.repeats();
    }

    /** Who is meant by a call to that role there and then; null when no roster says anything. */
    static @Nullable DutyCall meant(Draft draft, String desk, String target, Instant at) {
        return meant(draft.setting.roster().onDuty(desk, target, at), List.of());
    }

    private static Climb to(Draft draft, int index, Rung rung, String desk, Instant at, boolean last) {
        return new Climb(index, rung, desk, List.of(), meant(draft, desk, rung.target(), at), last);
    }

    /** The steps of a ladder there. */
    private record Steps(Draft draft, Ladder ladder, String region) {

        @Nullable
        Climb from(int from, Instant at) {
            List<Level> skipped = new ArrayList<>();
            List<VacantStep> vacant = new ArrayList<>();
            int last = lastWithDesk();
            for (int i = from; i <= last; i++) {
                Rung rung = ladder.rungs().get(i);
                String desk = deskOf(rung);
                if (desk != null) {
                    OnDuty onDuty = draft.setting.roster().onDuty(desk, rung.target(), at);
                    if (onDuty == null || !onDuty.isVacant() || i == last) {
                        return new Climb(
                                i, rung, desk, skipped, meant(onDuty, vacant), i == last && ladder.repeats() == 0);
                    }
                    vacant.add(new VacantStep(desk, rung.target(), onDuty.roster()));
                }
                skipped.add(rung.level());
            }
            return null;
        }

        private int lastWithDesk() {
            int last = ladder.rungs().size() - 1;
            while (last >= 0 && deskOf(ladder.rungs().get(last)) == null) {
                last--;
            }
            return last;
        }

        private @Nullable String deskOf(Rung rung) {
            return draft.setting.roster().deskOf(region, rung.level());
        }
    }

    private static @Nullable DutyCall meant(@Nullable OnDuty onDuty, List<VacantStep> vacant) {
        return onDuty == null && vacant.isEmpty()
                ? null
                : new DutyCall(
                        onDuty == null ? null : onDuty.roster(),
                        onDuty == null ? null : onDuty.people(),
                        vacant.isEmpty() ? null : List.copyOf(vacant));
    }

    /** The call of this step, to be answered by then. */
    Escalation.Called called(Instant acknowledgeBy) {
        return new Escalation.Called(rung.level(), desk, rung.target(), acknowledgeBy, skipped, duty, null, last);
    }

    /** What is told of the step beside who is called, null when there is nothing. */
    @Nullable
    EscalationProgress progress() {
        return called(Instant.MAX).progress();
    }

    /** The trace of the call, with what the rosters said. */
    Trace explain(Trace trace) {
        List<Condition.Value> used = new ArrayList<>();
        used.add(value("skipped", skipped));
        if (duty == null) {
            return trace.and(used);
        }
        Set<String> rosters = new LinkedHashSet<>();
        if (duty.vacant() != null) {
            duty.vacant().forEach(step -> rosters.add(step.roster()));
            used.add(value(
                    "vacant",
                    duty.vacant().stream()
                            .map(step -> step.desk() + " " + step.target())
                            .toList()));
        }
        if (duty.people() != null) {
            used.add(value(
                    "onDuty", duty.people().stream().map(OfficeHolder::name).collect(Collectors.toList())));
        }
        if (duty.roster() != null) {
            rosters.add(duty.roster());
        }
        return trace.and(used).by(String.join(" ", rosters));
    }
}
