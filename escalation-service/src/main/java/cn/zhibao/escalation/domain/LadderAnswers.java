package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.HazardCall;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rung;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do to a call beside taking it on: put its next step off, send it elsewhere, be done with it. */
final class LadderAnswers {

    private LadderAnswers() {}

    static void snooze(Draft draft, Input.Snoozed answer, Instant now) {
        Escalation.Open open = open(draft, draft.escalation(answer.escalationId()));
        if (open == null) {
            return;
        }
        if (!(draft.known() instanceof Facts.OfHazard hazard)) {
            draft.refuse(Refusal.ACCIDENT_NEVER_WAITS, null);
        } else if (!answer.until().equals(open.snoozedUntil())) {
            Refusal refusal = refusal(draft, open, answer);
            if (refusal == null) {
                Escalation.Open snoozed = new HazardCall(open, hazard).snooze(answer.until());
                tell(
                        draft,
                        snoozed,
                        new EscalationSnoozed(snoozed.facts(), now, answer.by(), answer.reason()),
                        value("by", answer.by()),
                        value("until", answer.until()));
            } else {
                draft.refuse(refusal, null);
            }
        }
    }

    /** Changes who is called, not until when: the next step comes when it would have come, or earlier. */
    static void reassign(Draft draft, Input.Reassigned answer, Instant now) {
        Escalation.Open open = open(draft, draft.escalation(answer.escalationId()));
        if (open == null) {
            return;
        }
        EscalationFacts before = open.facts();
        String desk = draft.setting.roster().deskOf(Seats.regionOf(draft, open), answer.level());
        Refusal refusal = refusal(open, answer, desk);
        if (refusal != null || desk == null) {
            draft.refuse(refusal == null ? Refusal.DESK_MISSING : refusal, null);
        } else if (!desk.equals(before.desk()) || !answer.target().equals(before.target())) {
            Escalation.Open moved = moved(draft, open, answer, desk, now);
            tell(
                    draft,
                    moved,
                    new EscalationReassigned(
                            moved.facts(), before.desk(), before.target(), now, answer.by(), answer.reason()),
                    value("by", answer.by()),
                    value("reason", answer.reason()));
        }
    }

    static void resolve(Draft draft, Input.Resolved answer, Instant now) {
        switch (draft.escalation(answer.escalationId())) {
            case null -> draft.refuse(Refusal.ESCALATION_UNKNOWN, null);
            case Escalation.Open _ -> draft.refuse(Refusal.NOT_ACKNOWLEDGED, null);
            case Escalation.Resolved done -> {
                // A ruling answers the call for it: who tells of both says the same thing twice.
                if (!isThatAnswer(done.facts(), answer, now)) {
                    draft.refuse(Refusal.ALREADY_RESOLVED, null);
                }
            }
            case Escalation.Acknowledged taken -> {
                boolean takenByThem = answer.by().equals(taken.facts().acknowledgedBy());
                if (takenByThem || Region.within(taken.facts().desk(), answer.scope())) {
                    Escalation.Resolved done = taken.resolve(now);
                    tell(
                            draft,
                            done,
                            new EscalationResolved(done.facts(), answer.by(), answer.reason()),
                            value("by", answer.by()),
                            value("reason", answer.reason()));
                } else {
                    draft.refuse(Refusal.DESK_OUT_OF_SCOPE, null);
                }
            }
        }
    }

    private static boolean isThatAnswer(EscalationFacts done, Input.Resolved answer, Instant now) {
        return answer.by().equals(done.acknowledgedBy())
                && done.progress() != null
                && now.equals(done.progress().resolvedAt());
    }

    private static Escalation.@Nullable Open open(Draft draft, @Nullable Escalation escalation) {
        return switch (escalation) {
            case null -> refused(draft, Refusal.ESCALATION_UNKNOWN);
            case Escalation.Acknowledged _ -> refused(draft, Refusal.ALREADY_ACKNOWLEDGED);
            case Escalation.Resolved _ -> refused(draft, Refusal.ALREADY_RESOLVED);
            case Escalation.Open open -> open;
        };
    }

    private static Escalation.@Nullable Open refused(Draft draft, Refusal why) {
        draft.refuse(why, null);
        return null;
    }

    private static @Nullable Refusal refusal(Draft draft, Escalation.Open open, Input.Snoozed answer) {
        Ladder ladder = PastRules.ladderOf(draft, open);
        if (!Region.within(open.facts().desk(), answer.scope())) {
            return Refusal.DESK_OUT_OF_SCOPE;
        }
        if (ladder == null || open.ended() || open.rung() >= ladder.rungs().size()) {
            return Refusal.LADDER_ENDED;
        }
        if (open.snoozedUntil() != null || open.inhibitedBy() != null) {
            return Refusal.ALREADY_WAITING;
        }
        Instant next = open.facts().acknowledgeBy();
        if (!answer.until().isAfter(next)) {
            return Refusal.SNOOZE_NOT_AHEAD;
        }
        Instant last = next.plus(ladder.rungs().get(open.rung()).within());
        return answer.until().isAfter(last) ? Refusal.SNOOZE_TOO_LONG : null;
    }

    private static @Nullable Refusal refusal(Escalation.Open open, Input.Reassigned answer, @Nullable String desk) {
        if (open.called().stream().noneMatch(each -> Region.within(each, answer.scope()))) {
            return Refusal.DESK_OUT_OF_SCOPE;
        }
        Level first = Region.levelOf(open.called().getFirst());
        if (answer.level().compareTo(first) < 0) {
            return Refusal.BELOW_FIRST_DESK;
        }
        return desk == null ? Refusal.DESK_MISSING : null;
    }

    private static Escalation.Open moved(
            Draft draft, Escalation.Open open, Input.Reassigned answer, String desk, Instant now) {
        Ladder ladder = PastRules.ladderOf(draft, open);
        int index = ladder == null ? open.rung() : rungFor(ladder.rungs(), answer);
        EscalationFacts before = open.facts();
        Instant next = ladder == null
                ? before.acknowledgeBy()
                : now.plus(ladder.rungs().get(index).within());
        boolean last = ladder == null
                || Climb.isLast(draft, open, ladder, index, index == open.rung() ? open.repeated() + 1 : 0);
        boolean sooner = !open.ended()
                && open.inhibitedBy() == null
                && before.acknowledgeBy().isBefore(next);
        return open.call(
                index,
                new Escalation.Called(
                        answer.level(),
                        desk,
                        answer.target(),
                        sooner ? before.acknowledgeBy() : next,
                        List.of(),
                        Climb.meant(draft, desk, answer.target(), now),
                        open.snoozedUntil(),
                        last));
    }

    /** The rung for exactly that role, or else the last one that is no higher than that level. */
    private static int rungFor(List<Rung> rungs, Input.Reassigned answer) {
        int index = 0;
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            if (rung.level() == answer.level() && rung.target().equals(answer.target())) {
                return i;
            }
            index = rung.level().compareTo(answer.level()) <= 0 ? i : index;
        }
        return index;
    }

    private static void tell(Draft draft, Escalation next, EscalationStepEvent told, Condition.Value... used) {
        draft.replace(next);
        EscalationFacts facts = next.facts();
        draft.tell(told, Traces.ofLater(draft, facts.rule(), facts.packVersion(), used));
    }
}
