package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.casefile.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where accidents were, for as long as signals and tips are compared with them. Used by one thread. */
final class SceneMemory {

    private static final Duration SWEEP_EVERY = Duration.ofDays(30);

    private final List<Scene> scenes = new ArrayList<>();
    private Instant sweepAt = Instant.MIN;

    void add(Scene scene) {
        scenes.add(scene);
    }

    List<Scene> answer(SceneQuestion question) {
        return question.of(scenes.stream());
    }

    /** Nothing is asked any more at that moment or before. */
    void passTime(Instant until) {
        if (until.isAfter(sweepAt)) {
            Instant end = until.minus(SceneQuestion.REMEMBERED);
            scenes.removeIf(scene -> scene.toldAt().isBefore(end));
            sweepAt = until.plus(SWEEP_EVERY);
        }
    }
}
