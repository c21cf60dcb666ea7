package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.casefile.Evidence.Kind;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is decided now follows from: the input at hand, or time before it. Lives as long as its {@link Draft}. */
final class Cause {

    private @Nullable Input input;
    private Instant at;
    private @Nullable Evidence evidence; // made when something is told: most inputs tell nothing

    Cause(Instant now) {
        at = now;
    }

    /** Only time brings what is decided as of that moment. */
    void time(Instant moment) {
        input = null;
        at = moment;
        evidence = null;
    }

    /** What is decided follows from that input, which counts from that moment. */
    void input(Input next, Instant moment) {
        input = next;
        at = moment;
        evidence = null;
    }

    /**
     * That as evidence.
     *
     * @param facts what is known of the case with the input
     */
    Evidence evidence(@Nullable Facts facts) {
        Evidence known = evidence == null ? evidence(input, facts) : evidence;
        evidence = known;
        return known;
    }

    private Evidence evidence(@Nullable Input from, @Nullable Facts facts) {
        return switch (from) {
            case null -> Evidence.of(Kind.TIME, at);
            case Input.TimerFired() -> Evidence.of(Kind.TIME, at);
            case Input.InSeries _, Input.AmongAccidents _ -> Evidence.of(Kind.OTHER_CASES, at);
            case Input.FactArrived fact -> told(fact.envelope(), fact.sequence(), report(fact, facts));
            case Input.Acknowledged answer -> Evidence.act(Kind.ACKNOWLEDGEMENT, answer.by(), at);
            case Input.Snoozed answer -> Evidence.act(Kind.SNOOZE, answer.by(), at);
            case Input.Reassigned answer -> Evidence.act(Kind.REASSIGNMENT, answer.by(), at);
            case Input.Resolved answer -> Evidence.act(Kind.RESOLUTION, answer.by(), at);
            case Input.Fulfilled answer ->
                new Evidence(Kind.FULFILMENT, null, null, null, null, answer.by(), answer.at(), at);
            case Input.ExtensionAsked answer -> Evidence.act(Kind.EXTENSION_REQUEST, answer.by(), at);
            case Input.ExtensionDecided answer -> Evidence.act(Kind.EXTENSION_DECISION, answer.by(), at);
            case Input.Waived answer -> Evidence.act(Kind.WAIVER, answer.by(), at);
            case Input.Ruled answer -> Evidence.act(Kind.RULING, answer.by(), at);
            case Input.Interviewed held -> told(held.envelope(), held.sequence(), null);
            case Order order -> ordered(order);
        };
    }

    private Evidence ordered(Order order) {
        return switch (order) {
            case Order.Listing listing -> Evidence.act(Kind.LISTING, listing.by(), at);
            case Order.Continuation next -> Evidence.act(Kind.CONTINUATION, next.by(), at);
            case Order.Step step -> Evidence.act(Kind.TREATMENT_STEP, step.by(), at);
            case Order.LiftApplication application -> Evidence.act(Kind.LIFT_APPLICATION, application.by(), at);
            case Order.Inspection inspection -> Evidence.act(Kind.INSPECTION, inspection.by(), at);
            case Order.Lift lift -> Evidence.act(Kind.LIFT, lift.by(), at);
            case Order.Enforcement enforcement -> Evidence.act(Kind.ENFORCEMENT, enforcement.by(), at);
            case Order.GovernmentProposal proposal -> Evidence.act(Kind.GOVERNMENT_PROPOSAL, proposal.by(), at);
            case Order.GovernmentRuling ruling -> Evidence.act(Kind.GOVERNMENT_DECISION, ruling.by(), at);
        };
    }

    private Evidence told(Input.@Nullable Envelope envelope, long sequence, @Nullable Integer report) {
        return new Evidence(
                Kind.FACT,
                envelope == null ? null : envelope.type(),
                envelope == null ? null : envelope.eventId(),
                sequence,
                report,
                envelope == null ? null : envelope.actor(),
                envelope == null ? null : envelope.claimedAt(),
                at);
    }

    private static @Nullable Integer report(Input.FactArrived fact, @Nullable Facts facts) {
        boolean isReport = fact.event() instanceof AccidentReported || fact.event() instanceof AccidentSupplemented;
        return isReport && facts instanceof Facts.OfAccident accident
                ? accident.informing().supplements()
                : null;
    }
}
