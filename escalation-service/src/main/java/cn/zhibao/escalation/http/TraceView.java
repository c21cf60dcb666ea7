package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Explained;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.events.http.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a desk was called, or a clock runs or stopped: each decision in order, then the rules that made nothing when it was last
 * decided.
 */
record TraceView(List<Entry> entries) {

    /**
     * One rule.
     *
     * @param fired false for a rule that made nothing; then {@code reason} says why not
     * @param event type of the event that was told
     * @param evidence what the decision follows from; absent where that was not recorded
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
            @Nullable Integer version,
            @Nullable EvidenceView evidence) {}

    /** The decisions as an answer; not found where there are none, because nothing in scope is without. */
    static Response response(List<Explained> decisions) {
        return decisions.isEmpty()
                ? Problem.notFound().response()
                : Response.ok(of(decisions)).build();
    }

    private static TraceView of(List<Explained> decisions) {
        List<Entry> entries = new ArrayList<>();
        decisions.forEach(decision -> entries.add(fired(decision)));
        decisions.getLast().trace().notFired().forEach(other -> entries.add(notFired(other)));
        return new TraceView(entries);
    }

    private static Entry fired(Explained decision) {
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
                decision.version(),
                EvidenceView.of(trace.evidence()));
    }

    private static Entry notFired(Trace.NotFired other) {
        return new Entry(
                other.rule(), false, other.why().name(), null, null, null, null, null, null, null, null, null, null);
    }
}
