package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.flow.JournalRow;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows that one outcome leaves in the tables that people look at: of each thing its last state. */
final class Changes {

    private final Map<UUID, ClockRow> clocks = new LinkedHashMap<>();
    private final Map<UUID, EscalationRow> escalations = new LinkedHashMap<>();
    private final Map<UUID, SupervisionRow> supervisions = new LinkedHashMap<>();
    private final List<TraceRow> traces = new ArrayList<>();

    record ClockRow(
            @JsonProperty("clock_id") UUID clockId,
            String state,
            String desk,
            @JsonProperty("due_at") Instant dueAt,
            String facts) {}

    record EscalationRow(
            @JsonProperty("escalation_id") UUID escalationId,
            boolean open,
            String desk,
            @JsonProperty("raised_at") Instant raisedAt,
            int version,
            String facts) {}

    record SupervisionRow(
            @JsonProperty("supervision_id") UUID supervisionId,
            @JsonProperty("escalation_id") UUID escalationId,
            @JsonProperty("proposed_at") Instant proposedAt) {}

    record TraceRow(
            int version,
            @JsonProperty("subject_id") UUID subjectId,
            String type,
            @JsonProperty("decided_at") Instant decidedAt,
            String trace) {}

    /**
     * The rows of one outcome.
     *
     * @param rows what the journal made of the facts that were told, in their order
     */
    static Changes of(List<Decision> decisions, List<JournalRow> rows) {
        Changes changes = new Changes();
        int next = 0;
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Told told -> changes.tell(told.fact(), told.trace(), rows.get(next++));
                case Decision.SupervisionProposed proposed -> changes.propose(proposed.supervision());
                case Decision.TimerSet _, Decision.TimerCancelled _, Decision.Refused _ -> {}
            }
        }
        return changes;
    }

    List<ClockRow> clocks() {
        return List.copyOf(clocks.values());
    }

    List<EscalationRow> escalations() {
        return List.copyOf(escalations.values());
    }

    List<SupervisionRow> supervisions() {
        return List.copyOf(supervisions.values());
    }

    List<TraceRow> traces() {
        return traces;
    }

    private void tell(EscalationEvent fact, Trace trace, JournalRow row) {
        UUID subject = switch (fact) {
            case ClockEvent event -> put(event);
            case EscalationStepEvent event -> put(event.escalation(), row.version());
            case SupervisionListed listed -> listed.supervision().supervisionId();
        };
        traces.add(new TraceRow(row.version(), subject, row.type(), row.recordedAt(), CaseJson.write(trace)));
    }

    private UUID put(ClockEvent event) {
        var clock = event.clock();
        String state = clock.metAt() != null ? "MET" : clock.breachedAt() != null ? "BREACHED" : "RUNNING";
        clocks.put(
                clock.clockId(),
                new ClockRow(clock.clockId(), state, clock.desk(), clock.dueAt(), CaseJson.write(clock)));
        return clock.clockId();
    }

    private UUID put(EscalationFacts facts, int version) {
        UUID id = facts.escalationId();
        boolean open = facts.acknowledgedAt() == null;
        escalations.put(
                id, new EscalationRow(id, open, facts.desk(), facts.raisedAt(), version, CaseJson.write(facts)));
        return id;
    }

    private void propose(Supervision.Proposed proposed) {
        supervisions.put(
                proposed.id(), new SupervisionRow(proposed.id(), proposed.escalationId(), proposed.proposedAt()));
    }
}
