package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;
import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.calendar.Due;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Rounds;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins, continues and dates listed supervision. */
final class Listings {

    private Listings() {}

    static void decide(Draft draft, Order order, Instant now) {
        switch (order) {
            case Order.Listing listing -> list(draft, listing, now);
            case Order.Continuation continuation -> proceed(draft, continuation, now);
            case Order.Step step -> Treatment.step(draft, step, now);
            case Order.LiftApplication application -> Treatment.apply(draft, application, now);
            case Order.Inspection inspection -> Treatment.inspect(draft, inspection, now);
            case Order.Lift lift -> Treatment.lift(draft, lift, now);
            case Order.Enforcement enforcement -> Treatment.enforce(draft, enforcement, now);
            case Order.GovernmentProposal proposal -> GovernmentListings.propose(draft, proposal, now);
            case Order.GovernmentRuling ruling -> GovernmentListings.decide(draft, ruling, now);
        }
    }

    /** The deadline passed: who may decide on consequences is told which are proposed. */
    static void overdue(Draft draft, ClockFacts clock) {
        if (!(draft.supervision() instanceof Supervision.Underway underway)) {
            return;
        }
        boolean mayRise = underway.facts().level() != Level.PROVINCE;
        List<SupervisionConsequence> proposals =
                PastRules.ruleOf(draft, clock.packVersion(), clock.rule()) instanceof ClockRule rule
                        ? rule.consequences().stream()
                                .filter(each -> mayRise || each != SupervisionConsequence.RAISE_TO_PROVINCE)
                                .toList()
                        : List.of();
        Supervision.Underway late = underway.overdue(clock.dueAt(), proposals);
        draft.replace(late);
        draft.tell(
                new SupervisionOverdue(late.facts(), clock.dueAt()),
                Traces.ofLater(draft, clock.rule(), clock.packVersion(), value("dueAt", clock.dueAt())));
    }

    /** The clock of its deadline got a later limit. */
    static void extend(Draft draft, ClockFacts clock, Instant now) {
        if (draft.supervision() instanceof Supervision.Underway underway) {
            Supervision.Underway extended = underway.extend(clock.dueAt());
            draft.replace(extended);
            draft.tell(
                    new SupervisionExtended(extended.facts(), underway.facts().rectifyBy(), now),
                    Traces.ofLater(draft, clock.rule(), clock.packVersion(), value("dueAt", clock.dueAt())));
        }
    }

    private static void list(Draft draft, Order.Listing order, Instant now) {
        Supervision supervision = find(draft, order.supervisionId());
        boolean direct = draft.supervisions.isEmpty()
                && CaseIds.ofListing(draft.caseId()).equals(order.supervisionId());
        Refusal refusal = refusal(draft, order, direct ? null : supervision, direct);
        Deadline deadline = deadline(draft, order.rectifyBy(), now);
        Refusal why = refusal == null ? deadline.refusal() : refusal;
        if (why != null) {
            draft.refuse(why, null);
            return;
        }
        Supervision.Proposed proposed = supervision instanceof Supervision.Proposed known ? known : null;
        Supervision.Listed listed = new Supervision.Listed(facts(draft, order, deadline.at(), now));
        if (proposed == null) {
            draft.supervisions.add(listed);
        } else {
            draft.replace(proposed.list(listed.facts()));
        }
        Escalation asked = proposed == null ? null : draft.escalation(proposed.escalationId());
        if (asked instanceof Escalation.Open open) {
            Answers.take(draft, open, order.by(), order.reason(), now);
        }
        String rule = asked == null ? "" : asked.facts().rule();
        String version = asked == null ? draft.pack().version() : asked.facts().packVersion();
        draft.tell(
                new SupervisionListed(listed.facts()),
                Traces.ofLater(draft, rule, version, value("by", order.by()), value("reason", order.reason())));
    }

    private static void proceed(Draft draft, Order.Continuation order, Instant now) {
        Deadline deadline = deadline(draft, order.rectifyBy(), now);
        Supervision.Round round = new Supervision.Round(order.desk(), now, deadline.at(), order.reason());
        Treatment.Move move = switch (find(draft, order.supervisionId())) {
            case null -> Treatment.no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> Treatment.no(Refusal.NOT_LISTED);
            case Supervision.Ordered ordered
            when !Treatment.answersFor(ordered, order.desk()) -> Treatment.no(Refusal.DESK_OUT_OF_SCOPE);
            case Supervision.Underway underway ->
                underway.progress().overdueSince() == null && !OwedListings.isOwedBy(draft, order.desk())
                        ? Treatment.no(Refusal.NOT_OVERDUE)
                        : Treatment.to(underway.nextRound(round));
            case Supervision.LiftApplied _ -> Treatment.no(Refusal.LIFT_ALREADY_APPLIED);
            case Supervision.Passed _ -> Treatment.no(Refusal.REVIEW_PASSED);
            case Supervision.Failed failed -> Treatment.to(failed.nextRound(round));
            case Supervision.Lifted _ -> Treatment.no(Refusal.ALREADY_LIFTED);
        };
        boolean tooLate = move instanceof Treatment.Move.To && deadline.refusal() != null;
        boolean takesOver = move instanceof Treatment.Move.To && !tooLate && isInTime(draft);
        Treatment.settle(
                draft,
                tooLate ? Treatment.no(requireNonNull(deadline.refusal())) : move,
                order.by(),
                facts -> new SupervisionContinued(facts, now, order.reason()));
        if (takesOver) { // the deadline of the lower desk is nobody's any more; one that passed stays late
            Clocks.meetAll(draft, Stop.LIFT_APPLICATION, "takenOverAt", now, now);
        }
    }

    private static boolean isInTime(Draft draft) {
        Supervision.Ordered ordered = draft.supervision();
        return ordered != null && ordered.progress().overdueSince() == null;
    }

    static @Nullable Supervision find(Draft draft, UUID id) {
        for (Supervision supervision : draft.supervisions) {
            if (supervision.id().equals(id)) {
                return supervision;
            }
        }
        return null;
    }

    private static @Nullable Refusal refusal(
            Draft draft, Order.Listing order, @Nullable Supervision supervision, boolean direct) {
        if (!(draft.known() instanceof Facts.OfHazard || draft.known() instanceof Facts.OfAccident)) {
            return Refusal.SUPERVISION_UNKNOWN;
        }
        if (supervision == null && !direct) {
            return refusalOfUnknown(draft, order);
        }
        if (!Region.within(draft.known().region(), order.desk()) || Region.isCountry(order.desk())) {
            return Refusal.DESK_OUT_OF_SCOPE;
        }
        if (Region.levelOf(order.desk()) == Level.COUNTY) {
            return Refusal.DESK_TOO_LOW;
        }
        return supervision instanceof Supervision.Ordered ? Refusal.ALREADY_LISTED : null;
    }

    private static Refusal refusalOfUnknown(Draft draft, Order.Listing order) {
        if (!CaseIds.ofListing(draft.caseId()).equals(order.supervisionId())) {
            return Refusal.SUPERVISION_UNKNOWN;
        }
        return draft.supervision() == null ? Refusal.ALREADY_PROPOSED : Refusal.ALREADY_LISTED;
    }

    private record Deadline(Instant at, @Nullable Refusal refusal) {}

    /** The deadline that is ordered, or all the time that the rule of this subject allows. */
    private static Deadline deadline(Draft draft, @Nullable Instant ordered, Instant now) {
        Instant latest = latest(draft, now);
        if (ordered == null) {
            return latest == null ? new Deadline(now, Refusal.DEADLINE_MISSING) : new Deadline(latest, null);
        }
        if (!ordered.isAfter(now)) {
            return new Deadline(ordered, Refusal.DEADLINE_NOT_AHEAD);
        }
        return new Deadline(ordered, latest != null && ordered.isAfter(latest) ? Refusal.DEADLINE_TOO_LATE : null);
    }

    private static @Nullable Instant latest(Draft draft, Instant now) {
        Facts facts = draft.known();
        for (ClockRule rule : draft.pack().clocks(facts.subject())) {
            if (rule.stop() == Stop.LIFT_APPLICATION && rule.when().holds(facts)) {
                Due due = rule.due(
                        facts,
                        anchor -> anchor == Anchor.DEADLINE ? null : draft.at(anchor),
                        now,
                        now,
                        draft.calendar());
                return due instanceof Due.At(Instant at) ? at : null;
            }
        }
        return null;
    }

    private static SupervisionFacts facts(Draft draft, Order.Listing order, Instant rectifyBy, Instant now) {
        Facts known = draft.known();
        return new SupervisionFacts(
                order.supervisionId(),
                draft.caseId(),
                Region.levelOf(order.desk()),
                order.desk(),
                now,
                rectifyBy,
                order.reason(),
                known.summary(),
                known.region(),
                known.exercise(),
                Rounds.first(known.summary()),
                null);
    }
}
