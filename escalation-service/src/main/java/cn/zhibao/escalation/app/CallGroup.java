package cn.zhibao.escalation.app;

import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls for the same reason about hazards of one project, made within a span of time: to be looked at as one. Of hazards
 * alone: a call about an accident stands for itself.
 *
 * @param project name of the project, null when the one hazard has none
 * @param calls oldest first
 */
public record CallGroup(@Nullable String project, String region, EscalationKind kind, List<EscalationFacts> calls) {

    public CallGroup {
        calls = List.copyOf(calls);
        if (calls.isEmpty() || calls.stream().anyMatch(call -> !ofHazard(call))) {
            throw new IllegalArgumentException("a group is one of calls about hazards");
        }
    }

    private record Key(
            @Nullable String project,
            String region,
            EscalationKind kind,
            @Nullable Object alone) {
        static Key of(EscalationFacts call) {
            String project = call.summary().projectName();
            return new Key(project, call.region(), call.kind(), project == null ? call.escalationId() : null);
        }
    }

    /** The groups of these calls, that with the newest call first; calls about accidents are in none. */
    public static List<CallGroup> of(List<EscalationFacts> calls, Duration window) {
        Map<Key, List<List<EscalationFacts>>> groups = new LinkedHashMap<>();
        calls.stream()
                .filter(CallGroup::ofHazard)
                .sorted(Comparator.comparing(EscalationFacts::raisedAt))
                .forEach(call -> add(groups.computeIfAbsent(Key.of(call), _ -> new ArrayList<>()), call, window));
        return groups.values().stream()
                .flatMap(List::stream)
                .map(CallGroup::of)
                .sorted(Comparator.comparing(CallGroup::newest).reversed())
                .toList();
    }

    public Instant oldest() {
        return calls.getFirst().raisedAt();
    }

    public Instant newest() {
        return calls.getLast().raisedAt();
    }

    private static boolean ofHazard(EscalationFacts call) {
        return call.summary().subject() == Subject.HAZARD;
    }

    private static void add(List<List<EscalationFacts>> ofKey, EscalationFacts call, Duration window) {
        if (ofKey.isEmpty()
                || call.raisedAt().isAfter(ofKey.getLast().getFirst().raisedAt().plus(window))) {
            ofKey.add(new ArrayList<>());
        }
        ofKey.getLast().add(call);
    }

    private static CallGroup of(List<EscalationFacts> calls) {
        EscalationFacts first = calls.getFirst();
        return new CallGroup(first.summary().projectName(), first.region(), first.kind(), calls);
    }
}
