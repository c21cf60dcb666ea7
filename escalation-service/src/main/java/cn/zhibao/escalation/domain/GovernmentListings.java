package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.GovernmentListingProposed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department proposes to its government to list a major hazard that is not removed in time (提请政府挂牌督办), and another person
 * records what the government decided.
 */
final class GovernmentListings {

    private GovernmentListings() {}

    static void propose(Draft draft, Order.GovernmentProposal order, Instant now) {
        Treatment.Move move = switch (Listings.find(draft, order.supervisionId())) {
            case null -> Treatment.no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> Treatment.no(Refusal.NOT_LISTED);
            case Supervision.Ordered ordered
            when !ordered.facts().desk().equals(order.desk()) -> Treatment.no(Refusal.DESK_OUT_OF_SCOPE);
            case Supervision.Underway underway -> proposal(draft, underway, order, now);
            case Supervision.LiftApplied _ -> Treatment.no(Refusal.LIFT_ALREADY_APPLIED);
            case Supervision.Passed _, Supervision.Failed _ -> Treatment.no(Refusal.ALREADY_INSPECTED);
            case Supervision.Lifted _ -> Treatment.no(Refusal.ALREADY_LIFTED);
        };
        Treatment.settle(draft, move, order.by(), facts -> new GovernmentListingProposed(facts, now));
    }

    private static Treatment.Move proposal(
            Draft draft, Supervision.Underway underway, Order.GovernmentProposal order, Instant now) {
        if (!(draft.known() instanceof Facts.OfHazard hazard) || !hazard.isOpenAndMajor()) {
            return Treatment.no(Refusal.NOT_A_MAJOR_HAZARD);
        }
        int round = underway.progress().round();
        Refusal refusal = refusal(underway.facts().government(), round);
        if (refusal != null) {
            return Treatment.no(refusal);
        }
        boolean inTime =
                hazard.at(Anchor.OVERDUE) == null && underway.progress().overdueSince() == null;
        return inTime
                ? Treatment.no(Refusal.NOT_OVERDUE)
                : Treatment.to(underway.with(
                        new GovernmentListing(order.desk(), round, order.reason(), order.by(), now, null)));
    }

    private static @Nullable Refusal refusal(@Nullable GovernmentListing before, int round) {
        if (before == null) {
            return null;
        }
        GovernmentDecision decision = before.decision();
        if (decision == null) {
            return Refusal.GOVERNMENT_ALREADY_ASKED;
        }
        if (decision.listed()) {
            return Refusal.GOVERNMENT_ALREADY_LISTS;
        }
        return before.round() == round ? Refusal.GOVERNMENT_REFUSED : null;
    }

    static void decide(Draft draft, Order.GovernmentRuling order, Instant now) {
        Treatment.Move move = switch (Listings.find(draft, order.supervisionId())) {
            case null -> Treatment.no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> Treatment.no(Refusal.NOT_LISTED);
            case Supervision.Unlifted unlifted -> ruling(unlifted, order, now);
            case Supervision.Lifted _ -> Treatment.no(Refusal.ALREADY_LIFTED);
        };
        Treatment.settle(draft, move, order.by(), facts -> new GovernmentListingDecided(facts, now));
    }

    private static Treatment.Move ruling(Supervision.Unlifted unlifted, Order.GovernmentRuling order, Instant now) {
        GovernmentListing asked = unlifted.facts().government();
        if (asked == null) {
            return Treatment.no(Refusal.GOVERNMENT_NOT_ASKED);
        }
        Refusal refusal = refusal(asked, order, now);
        return refusal == null
                ? Treatment.to(unlifted.with(asked.with(new GovernmentDecision(
                        order.listed(), order.number(), order.decidedOn(), order.reason(), order.by(), now))))
                : Treatment.no(refusal);
    }

    private static @Nullable Refusal refusal(GovernmentListing asked, Order.GovernmentRuling order, Instant now) {
        if (!asked.desk().equals(order.desk())) {
            return Refusal.DESK_OUT_OF_SCOPE;
        }
        if (asked.decision() != null) {
            return Refusal.GOVERNMENT_DECIDED;
        }
        if (asked.by().equals(order.by())) {
            return Refusal.SAME_PERSON;
        }
        if (order.decidedOn().isBefore(dayOf(asked.proposedAt()))) {
            return Refusal.DECIDED_BEFORE_PROPOSED;
        }
        return order.decidedOn().isAfter(dayOf(now)) ? Refusal.DECIDED_IN_FUTURE : null;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkCalendar.ZONE);
    }
}
