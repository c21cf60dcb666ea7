package cn.zhibao.escalation.store;

import cn.zhibao.escalation.app.Clocks;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockProgress;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SupervisionStage;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.flow.JournalRow;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that outcomes leave in the tables of this service: of each thing its last state. */
final class Changes {

    private static final String PROPOSED = "PROPOSED";

    private final Map<UUID, CaseFile> files = new LinkedHashMap<>();
    private final Map<UUID, ClockRow> clocks = new LinkedHashMap<>();
    private final Map<UUID, EscalationRow> escalations = new LinkedHashMap<>();
    private final Map<UUID, SupervisionRow> supervisions = new LinkedHashMap<>();
    private final Map<UUID, SuspicionRow> suspicions = new LinkedHashMap<>();
    private final List<MatchRow> matches = new ArrayList<>();
    private final List<TraceRow> traces = new ArrayList<>();

    /**
     * A case.
     *
     * @param waitsFor years whose tables of holidays are missing; null for almost every case
     */
    record FileRow(
            @JsonProperty("case_id") UUID caseId,
            String region,
            String file,
            @JsonProperty("waits_for") @Nullable Set<Integer> waitsFor) {

        static FileRow of(CaseFile file) {
            Set<Integer> years = new TreeSet<>();
            file.waiting().forEach(clock -> years.add(clock.year()));
            return new FileRow(file.caseId(), regionOf(file), CaseJson.write(file), years.isEmpty() ? null : years);
        }
    }

    record ClockRow(
            @JsonProperty("clock_id") UUID clockId,
            @JsonProperty("case_id") UUID caseId,
            String region,
            String state,
            boolean asked,
            String desk,
            @JsonProperty("due_at") Instant dueAt,
            String facts) {}

    record EscalationRow(
            @JsonProperty("escalation_id") UUID escalationId,
            @JsonProperty("case_id") UUID caseId,
            String region,
            boolean open,
            String desk,
            @JsonProperty("raised_at") Instant raisedAt,
            int version,
            String facts) {}

    record SupervisionRow(
            @JsonProperty("supervision_id") UUID supervisionId,
            @JsonProperty("case_id") UUID caseId,
            String region,
            @JsonProperty("escalation_id") @Nullable UUID escalationId,
            @JsonProperty("proposed_at") Instant proposedAt,
            String stage,
            @JsonProperty("listed_at") @Nullable Instant listedAt,
            @Nullable String facts) {

        /** The same, in its newest state; who proposed it and when does not change any more. */
        SupervisionRow updated(SupervisionRow newer) {
            return new SupervisionRow(
                    supervisionId, caseId, region, escalationId, proposedAt, newer.stage, newer.listedAt, newer.facts);
        }
    }

    record SuspicionRow(
            @JsonProperty("suspicion_id") UUID suspicionId,
            @JsonProperty("case_id") UUID caseId,
            String region,
            String kind,
            boolean open,
            @JsonProperty("suspected_at") Instant suspectedAt,
            String facts) {}

    record TraceRow(
            @JsonProperty("case_id") UUID caseId,
            int version,
            @JsonProperty("subject_id") UUID subjectId,
            String type,
            @JsonProperty("decided_at") Instant decidedAt,
            String trace) {}

    /**
     * The rows of outcomes, in their order.
     *
     * @param rows what the journal made of the facts that were told, in their order
     */
    static Changes of(List<Outcome> outcomes, List<JournalRow> rows) {
        Changes changes = new Changes();
        Iterator<JournalRow> told = rows.iterator();
        outcomes.forEach(outcome -> changes.add(outcome, told));
        return changes;
    }

    private void add(Outcome outcome, Iterator<JournalRow> told) {
        CaseFile next = outcome.next();
        Place place = new Place(next.caseId(), regionOf(next));
        files.put(place.caseId(), next);
        for (Decision decision : outcome.decisions()) {
            switch (decision) {
                case Decision.Told fact -> tell(place, fact, told.next());
                case Decision.SupervisionProposed proposed -> propose(place, proposed.supervision());
                case Decision.SeriesJoined _,
                        Decision.SceneShown _,
                        Decision.StandingShown _,
                        Decision.TimerSet _,
                        Decision.TimerCancelled _,
                        Decision.Refused _ -> {}
            }
        }
    }

    private record Place(UUID caseId, String region) {}

    List<FileRow> files() {
        return files.values().stream().map(FileRow::of).toList();
    }

    private static String regionOf(CaseFile file) {
        Facts facts = file.facts();
        return facts == null ? file.interviews().getFirst().region() : facts.region();
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

    List<SuspicionRow> suspicions() {
        return List.copyOf(suspicions.values());
    }

    List<MatchRow> matches() {
        return matches;
    }

    List<TraceRow> traces() {
        return traces;
    }

    private void tell(Place place, Decision.Told told, JournalRow row) {
        UUID subject = switch (told.fact()) {
            case ClockEvent event -> put(place, event);
            case EscalationStepEvent event -> put(place, event.escalation(), row.version());
            case SupervisionEvent event -> put(place, event.supervision());
            case SuspicionEvent event -> put(place, event.suspicion());
            case HintMatched(var match) -> {
                matches.add(MatchRow.of(match));
                yield match.matchId();
            }
        };
        traces.add(new TraceRow(
                place.caseId(), row.version(), subject, row.type(), row.recordedAt(), CaseJson.write(told.trace())));
    }

    private UUID put(Place place, ClockEvent event) {
        var clock = event.clock();
        UUID id = clock.clockId();
        Clocks.State state = stateOf(clock);
        clocks.put(
                id,
                new ClockRow(
                        id,
                        place.caseId(),
                        place.region(),
                        state.name(),
                        state == Clocks.State.RUNNING && isAsked(clock.progress()),
                        clock.desk(),
                        clock.dueAt(),
                        CaseJson.write(clock)));
        return id;
    }

    private static Clocks.State stateOf(ClockFacts clock) {
        if (clock.metAt() != null) {
            return Clocks.State.MET;
        }
        if (clock.progress() != null && clock.progress().waiver() != null) {
            return Clocks.State.WAIVED;
        }
        return clock.breachedAt() == null ? Clocks.State.RUNNING : Clocks.State.BREACHED;
    }

    private static boolean isAsked(@Nullable ClockProgress progress) {
        return progress != null && progress.request() != null && progress.decision() == null;
    }

    private UUID put(Place place, EscalationFacts facts, int version) {
        UUID id = facts.escalationId();
        boolean open = facts.acknowledgedAt() == null;
        escalations.put(
                id,
                new EscalationRow(
                        id,
                        place.caseId(),
                        place.region(),
                        open,
                        facts.desk(),
                        facts.raisedAt(),
                        version,
                        CaseJson.write(facts)));
        return id;
    }

    private UUID put(Place place, SuspicionFacts facts) {
        UUID id = facts.suspicionId();
        boolean open = facts.ruling() == null;
        suspicions.put(
                id,
                new SuspicionRow(
                        id,
                        place.caseId(),
                        place.region(),
                        facts.kind().name(),
                        open,
                        facts.suspectedAt(),
                        CaseJson.write(facts)));
        return id;
    }

    private void propose(Place place, Supervision.Proposed proposed) {
        supervisions.put(
                proposed.id(),
                new SupervisionRow(
                        proposed.id(),
                        place.caseId(),
                        place.region(),
                        proposed.escalationId(),
                        proposed.proposedAt(),
                        PROPOSED,
                        null,
                        null));
    }

    /** One that was ordered without a proposal begins with its listing. */
    private UUID put(Place place, SupervisionFacts facts) {
        UUID id = facts.supervisionId();
        SupervisionProgress progress = facts.progress();
        SupervisionRow row = new SupervisionRow(
                id,
                place.caseId(),
                place.region(),
                null,
                facts.listedAt(),
                (progress == null ? SupervisionStage.LISTED : progress.stage()).name(),
                facts.listedAt(),
                CaseJson.write(facts));
        supervisions.merge(id, row, SupervisionRow::updated);
        return id;
    }
}
