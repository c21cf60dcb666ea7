package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.domain.Trace;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a desk was called: each decision in order, then the rules that made nothing when it was last decided. */
record TraceView(List<Entry> entries) {

    /**
     * One rule.
     *
     * @param fired false for a rule that made nothing; then {@code reason} says why not
     * @param event type of the event that was told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String rule,
            boolean fired,
            @Nullable String reason,
            @Nullable Map<String, String> inputs,
            @Nullable String condition,
            @Nullable String packVersion,
            @Nullable String basis,
            @Nullable String roster,
            @Nullable String calendar,
            @Nullable String event,
            @Nullable Instant decidedAt,
            @Nullable Integer version) {}

    static TraceView of(List<Escalations.Explained> decisions) {
        List<Entry> entries = new ArrayList<>();
        decisions.forEach(decision -> entries.add(fired(decision)));
        decisions.getLast().trace().notFired().forEach(other -> entries.add(notFired(other)));
        return new TraceView(entries);
    }

    private static Entry fired(Escalations.Explained decision) {
        Trace trace = decision.trace();
        Map<String, String> inputs = new LinkedHashMap<>();
        trace.inputs().forEach(input -> inputs.put(input.name(), input.value()));
        return new Entry(
                trace.rule(),
                true,
                null,
                inputs,
                trace.condition(),
                trace.packVersion(),
                trace.basis(),
                trace.roster(),
                trace.calendar(),
                decision.type(),
                decision.decidedAt(),
                decision.version());
    }

    private static Entry notFired(Trace.NotFired other) {
        return new Entry(other.rule(), false, other.why().name(), null, null, null, null, null, null, null, null, null);
    }
}
