package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Order;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.GovernmentListingProposed;
import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people ordered about a listed supervision, as the events tell it. */
final class OrderedAgain {

    /** Who did it is kept in the journal alone. */
    static final String SOMEBODY = "recorded";

    private OrderedAgain() {}

    static @Nullable Order input(SupervisionEvent told) {
        SupervisionFacts facts = told.supervision();
        UUID id = facts.supervisionId();
        String desk = facts.desk();
        return switch (told) {
            case SupervisionListed _ -> new Order.Listing(id, desk, facts.rectifyBy(), facts.reason(), SOMEBODY);
            case SupervisionAdvanced step -> new Order.Step(id, step.step(), SOMEBODY, Region.COUNTRY, step.opinion());
            case LiftApplied applied -> new Order.LiftApplication(id, SOMEBODY, Region.COUNTRY, applied.statement());
            case SupervisionInspected review ->
                new Order.Inspection(id, review.passed(), SOMEBODY, desk, review.opinion());
            case SupervisionLifted lifted -> new Order.Lift(id, SOMEBODY, desk, lifted.reason());
            case SupervisionContinued next ->
                new Order.Continuation(id, desk, facts.rectifyBy(), next.reason(), SOMEBODY);
            case SupervisionEnforced done ->
                new Order.Enforcement(
                        id,
                        done.consequence(),
                        done.interview(),
                        done.reason(),
                        Aggravation.of(done.aggravations()),
                        SOMEBODY,
                        desk);
            case GovernmentListingProposed _ -> proposal(id, facts.government());
            case GovernmentListingDecided _ -> ruling(id, facts.government());
            case SupervisionExtended _, SupervisionOverdue _ -> null;
        };
    }

    /** Who did it is told here, because nobody decides on what they proposed. */
    private static @Nullable Order proposal(UUID id, @Nullable GovernmentListing asked) {
        return asked == null ? null : new Order.GovernmentProposal(id, asked.desk(), asked.reason(), asked.by());
    }

    private static @Nullable Order ruling(UUID id, @Nullable GovernmentListing asked) {
        GovernmentDecision decision = asked == null ? null : asked.decision();
        return asked == null || decision == null
                ? null
                : new Order.GovernmentRuling(
                        id,
                        decision.listed(),
                        decision.number(),
                        decision.decidedOn(),
                        decision.reason(),
                        decision.by(),
                        asked.desk());
    }
}
