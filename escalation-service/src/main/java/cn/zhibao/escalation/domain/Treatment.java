package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;
import static java.util.Objects.requireNonNullElse;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionStep;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done about what is listed: its steps, the application, the review on site, the lifting. */
final class Treatment {

    private Treatment() {}

    static void step(Draft draft, Order.Step order, Instant now) {
        Move move = !inPlace(draft, order.scope())
                ? no(Refusal.DESK_OUT_OF_SCOPE)
                : draft.known() instanceof Facts.OfAccident
                        ? no(Refusal.NO_TREATMENT_STEPS)
                        : step(Listings.find(draft, order.supervisionId()), order.step());
        settle(draft, move, order.by(), facts -> new SupervisionAdvanced(facts, order.step(), now, order.opinion()));
    }

    private static Move step(@Nullable Supervision supervision, SupervisionStep step) {
        return switch (supervision) {
            case null -> no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> no(Refusal.NOT_LISTED);
            case Supervision.Listed listed ->
                step == SupervisionStep.PLAN_REVIEWED ? to(listed.reviewPlan()) : no(Refusal.STEP_OUT_OF_ORDER);
            case Supervision.Treating treating ->
                step == treating.nextStep() ? to(treating.record(step)) : no(Refusal.STEP_OUT_OF_ORDER);
            case Supervision.LiftApplied _ -> no(Refusal.LIFT_ALREADY_APPLIED);
            case Supervision.Passed _, Supervision.Failed _ -> no(Refusal.ALREADY_INSPECTED);
            case Supervision.Lifted _ -> no(Refusal.ALREADY_LIFTED);
        };
    }

    static void apply(Draft draft, Order.LiftApplication order, Instant now) {
        Move move = inPlace(draft, order.scope()) ? application(draft, order, now) : no(Refusal.DESK_OUT_OF_SCOPE);
        settle(draft, move, order.by(), facts -> new LiftApplied(facts, now, order.statement()));
    }

    private static Move application(Draft draft, Order.LiftApplication order, Instant now) {
        return switch (Listings.find(draft, order.supervisionId())) {
            case null -> no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> no(Refusal.NOT_LISTED);
            case Supervision.Listed listed ->
                draft.known() instanceof Facts.OfAccident
                        ? to(listed.applyForLift(now))
                        : no(Refusal.TREATMENT_INCOMPLETE);
            case Supervision.Treating treating ->
                treating.nextStep() == null ? to(treating.applyForLift(now)) : no(Refusal.TREATMENT_INCOMPLETE);
            case Supervision.LiftApplied _ -> no(Refusal.LIFT_ALREADY_APPLIED);
            case Supervision.Passed _, Supervision.Failed _ -> no(Refusal.ALREADY_INSPECTED);
            case Supervision.Lifted _ -> no(Refusal.ALREADY_LIFTED);
        };
    }

    static void inspect(Draft draft, Order.Inspection order, Instant now) {
        Move move = switch (Listings.find(draft, order.supervisionId())) {
            case null -> no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> no(Refusal.NOT_LISTED);
            case Supervision.Ordered ordered when !answersFor(ordered, order.desk()) -> no(Refusal.DESK_OUT_OF_SCOPE);
            case Supervision.Underway _ -> no(Refusal.LIFT_NOT_APPLIED);
            case Supervision.LiftApplied applied -> to(order.passed() ? applied.pass(now) : applied.fail(now));
            case Supervision.Passed _, Supervision.Failed _ -> no(Refusal.ALREADY_INSPECTED);
            case Supervision.Lifted _ -> no(Refusal.ALREADY_LIFTED);
        };
        settle(draft, move, order.by(), facts -> new SupervisionInspected(facts, order.passed(), now, order.opinion()));
    }

    static void lift(Draft draft, Order.Lift order, Instant now) {
        Move move = switch (Listings.find(draft, order.supervisionId())) {
            case null -> no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> no(Refusal.NOT_LISTED);
            case Supervision.Ordered ordered when !answersFor(ordered, order.desk()) -> no(Refusal.DESK_OUT_OF_SCOPE);
            case Supervision.Underway _ -> no(Refusal.LIFT_NOT_APPLIED);
            case Supervision.LiftApplied _, Supervision.Failed _ -> no(Refusal.REVIEW_NOT_PASSED);
            case Supervision.Passed passed -> to(passed.lift(now));
            case Supervision.Lifted _ -> no(Refusal.ALREADY_LIFTED);
        };
        settle(draft, move, order.by(), facts -> new SupervisionLifted(facts, now, order.reason()));
    }

    /** What is decided is carried out by those whom the papers about it go to. */
    static void enforce(Draft draft, Order.Enforcement order, Instant now) {
        Move move = switch (Listings.find(draft, order.supervisionId())) {
            case null -> no(Refusal.SUPERVISION_UNKNOWN);
            case Supervision.Proposed _ -> no(Refusal.NOT_LISTED);
            case Supervision.Ordered ordered when !answersFor(ordered, order.desk()) -> no(Refusal.DESK_OUT_OF_SCOPE);
            case Supervision.Underway underway -> enforcement(underway, order, now);
            case Supervision.LiftApplied _ -> no(Refusal.LIFT_ALREADY_APPLIED);
            case Supervision.Passed _, Supervision.Failed _ -> no(Refusal.ALREADY_INSPECTED);
            case Supervision.Lifted _ -> no(Refusal.ALREADY_LIFTED);
        };
        settle(
                draft,
                move,
                order.by(),
                facts -> new SupervisionEnforced(
                        facts,
                        order.consequence(),
                        now,
                        order.reason(),
                        order.interview(),
                        Aggravation.told(order.aggravations())));
    }

    private static Move enforcement(Supervision.Underway underway, Order.Enforcement order, Instant now) {
        SupervisionConsequence consequence = order.consequence();
        if (underway.progress().overdueSince() == null) {
            return no(Refusal.NOT_OVERDUE);
        }
        if (consequence == SupervisionConsequence.RAISE_TO_PROVINCE) {
            return no(Refusal.RAISED_BY_CONTINUATION);
        }
        if (!requireNonNullElse(underway.progress().proposals(), List.<SupervisionConsequence>of())
                .contains(consequence)) {
            return no(Refusal.NOT_PROPOSED);
        }
        if (underway.enforced().contains(consequence)) {
            return no(Refusal.ALREADY_ENFORCED);
        }
        Interview interview = order.interview();
        return interview != null && !interview.heldAt().isAfter(now)
                ? no(Refusal.INTERVIEW_NOT_AHEAD)
                : to(underway.enforce(consequence));
    }

    /** The supervising authority itself, or one above it. */
    static boolean answersFor(Supervision.Ordered supervision, String desk) {
        return Region.within(supervision.facts().desk(), desk) && !Region.isCountry(desk);
    }

    /** Where an order leads. */
    sealed interface Move {
        record To(Supervision.Ordered next) implements Move {}

        record No(Refusal why) implements Move {}
    }

    static Move to(Supervision.Ordered next) {
        return new Move.To(next);
    }

    static Move no(Refusal why) {
        return new Move.No(why);
    }

    /** Decisions about a supervision follow from no rule of the pack but from what people ordered. */
    static void settle(Draft draft, Move move, String by, Function<SupervisionFacts, SupervisionEvent> told) {
        switch (move) {
            case Move.No(Refusal why) -> draft.refuse(why, null);
            case Move.To(Supervision.Ordered next) -> {
                draft.replace(next);
                draft.tell(
                        told.apply(next.facts()),
                        Traces.ofLater(draft, "", draft.pack().version(), value("by", by)));
            }
        }
    }

    private static boolean inPlace(Draft draft, String scope) {
        return Region.within(draft.known().region(), scope);
    }
}
