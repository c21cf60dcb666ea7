package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.casefile.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where accidents were, for as long as signals and tips are compared with them. Used by one thread. */
final class SceneMemory {

    private static final Duration SWEEP_EVERY = Duration.ofDays(30);

    private final Map<UUID, List<Scene>> scenes = new HashMap<>();
    private Instant sweepAt = Instant.MIN;

    void add(Scene scene) {
        scenes.computeIfAbsent(scene.caseId(), _ -> new ArrayList<>(1)).add(scene);
    }

    List<Scene> answer(SceneQuestion question) {
        return question.of(scenes.values().stream().flatMap(List::stream));
    }

    /** Nothing is asked any more at that moment or before. */
    void passTime(Instant until) {
        if (until.isAfter(sweepAt)) {
            Instant end = until.minus(SceneQuestion.REMEMBERED);
            scenes.values().removeIf(some -> {
                some.removeIf(scene -> scene.toldAt().isBefore(end));
                return some.isEmpty();
            });
            sweepAt = until.plus(SWEEP_EVERY);
        }
    }
}
