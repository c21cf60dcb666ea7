package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.casefile.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which hazards are major ones of a unit and not struck off, for as long as that is asked for. Used by one thread. */
final class StandingMemory {

    private static final Duration SWEEP_EVERY = Duration.ofDays(30);

    private final Map<UUID, List<Standing>> told = new HashMap<>();

    /** Which hazards a unit was ever said to have. */
    private final Map<String, Set<UUID>> units = new HashMap<>();

    private Instant sweepAt = Instant.MIN;

    /** Of two facts of one moment the later one counts. */
    void add(Standing standing) {
        List<Standing> ofCase = told.computeIfAbsent(standing.caseId(), _ -> new ArrayList<>(1));
        ofCase.removeIf(each -> each.toldAt().equals(standing.toldAt()));
        ofCase.add(standing);
        units.computeIfAbsent(standing.unit(), _ -> new HashSet<>()).add(standing.caseId());
    }

    List<Standing> answer(SeriesQuestion question) {
        return question.unit() == null
                ? List.of()
                : question.standing(units.getOrDefault(question.unit(), Set.of()).stream()
                        .flatMap(caseId -> told.getOrDefault(caseId, List.of()).stream()));
    }

    /** Nothing is asked any more at that moment or before: what is struck off by then stays forgotten. */
    void passTime(Instant until) {
        if (until.isAfter(sweepAt)) {
            told.values()
                    .removeIf(ofCase ->
                            ofCase.stream().allMatch(each -> !each.toldAt().isAfter(until))
                                    && !ofCase.getLast().stands());
            units.values().removeIf(cases -> {
                cases.removeIf(caseId -> !told.containsKey(caseId));
                return cases.isEmpty();
            });
            sweepAt = until.plus(SWEEP_EVERY);
        }
    }
}
