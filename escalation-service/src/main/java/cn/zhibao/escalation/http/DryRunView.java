package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.DryRun;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.wire.EventTypes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to one case.
 *
 * @param facts how many facts were told
 * @param answers how many answers of people found what they answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DryRunView(
        String policy,
        UUID caseId,
        long facts,
        long answers,
        List<Decided> decisions,
        List<Silent> notFired,
        List<Blocked> refused) {

    /**
     * Something that is told, to whom and why.
     *
     * @param event short type of the event, such as {@code escalation-raised}
     * @param desk desk that is called, or that must act
     * @param data the event's data
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            Instant at,
            String event,
            String rule,
            String packVersion,
            String basis,
            String condition,
            Map<String, String> inputs,
            @Nullable String desk,
            @Nullable Object data) {}

    /** A rule that made nothing, and why not. */
    record Silent(String rule, String reason, String basis, String condition, Map<String, String> inputs) {}

    /** An answer that could not count, or a rule that could not be applied. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Blocked(Instant at, String reason, @Nullable String rule) {}

    static DryRunView of(DryRun.Answer.Told told) {
        List<Decided> decisions = new ArrayList<>();
        List<Blocked> refused = new ArrayList<>();
        for (DryRun.Step step : told.steps()) {
            switch (step.decision()) {
                case Decision.Told made -> decisions.add(decided(step.moment(), made.fact(), made.trace()));
                case Decision.SupervisionProposed proposed ->
                    decisions.add(decided(
                            step.moment(), "supervision-proposed", proposed.trace(), null, proposed.supervision()));
                case Decision.Refused blocked ->
                    refused.add(new Blocked(step.moment(), blocked.why().name(), blocked.rule()));
                case Decision.SeriesJoined _,
                        Decision.SceneShown _,
                        Decision.StandingShown _,
                        Decision.TimerSet _,
                        Decision.TimerCancelled _ -> {}
            }
        }
        return new DryRunView(
                told.policy(),
                told.caseId(),
                told.taken().facts(),
                told.taken().answers(),
                decisions,
                told.notFired().stream().map(DryRunView::silent).toList(),
                refused);
    }

    private static Decided decided(Instant moment, EscalationEvent fact, Trace trace) {
        String desk = switch (fact) {
            case ClockEvent ofClock -> ofClock.clock().desk();
            case EscalationStepEvent ofCall -> ofCall.escalation().desk();
            case SupervisionEvent ofSupervision -> ofSupervision.supervision().desk();
            case SuspicionEvent ofSuspicion -> ofSuspicion.suspicion().desk();
            case HintMatched _ -> null;
        };
        return decided(moment, EventTypes.nameOf(fact.getClass()), trace, desk, fact);
    }

    private static Decided decided(
            Instant moment, String event, Trace trace, @Nullable String desk, @Nullable Object data) {
        return new Decided(
                moment,
                event,
                trace.rule(),
                trace.packVersion(),
                trace.basis(),
                trace.condition(),
                named(trace.inputs()),
                desk,
                data);
    }

    private static Silent silent(DryRun.Silent silent) {
        return new Silent(
                silent.rule().id(),
                silent.why().name(),
                silent.rule().basis(),
                silent.rule().when().text(),
                named(silent.inputs()));
    }

    private static Map<String, String> named(List<Condition.Value> values) {
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach(value -> named.put(value.name(), value.value()));
        return named;
    }
}
