package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.domain.casefile.Lookout;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With which accidents a signal or tip has to be compared: those of its province, or near it, that are said to have happened
 * around the time. Whoever keeps them answers alike, with what was told in time.
 *
 * @param judgedAt when it is judged; what was told before is in time
 * @param from when they happened
 * @param until the last moment of that
 * @param around how far from the position others are looked at, in degrees
 */
public record SceneQuestion(
        UUID caseId,
        UUID lookoutId,
        Instant judgedAt,
        boolean exercise,
        Instant from,
        Instant until,
        String province,
        @Nullable Position position,
        double around) {

    /** Reports of longer ago are not looked at. */
    public static final Duration REMEMBERED = Duration.ofDays(400);

    /** Of more, those that were told last are looked at. */
    private static final int MOST = 500;

    /** An accident that does not match is looked at as well, so that it can be said why. */
    private static final int WIDER = 3;

    private static final double KM_PER_DEGREE = 111;

    static SceneQuestion of(UUID caseId, Lookout lookout, Hint hint, Trigger.Unmatched trigger) {
        Duration wider = Duration.ofHours((long) trigger.hours() * WIDER);
        Position position = hint.position();
        double narrowing = position == null ? 1 : Math.max(0.1, Math.cos(Math.toRadians(position.latitude())));
        return new SceneQuestion(
                caseId,
                lookout.id(),
                lookout.judgedAt(),
                hint.exercise(),
                hint.seenAt().minus(wider),
                hint.seenAt().plus(wider),
                Region.prefixOf(Region.provinceOf(hint.region())),
                position,
                trigger.km() / KM_PER_DEGREE / narrowing);
    }

    /** The answer, from all that was told of accidents: of each what was said last. */
    public List<Scene> of(Stream<Scene> told) {
        Map<UUID, Scene> newest = new HashMap<>();
        told.filter(this::isInTime).forEach(scene -> newest.merge(scene.caseId(), scene, SceneQuestion::later));
        List<Scene> answer = new ArrayList<>(newest.values());
        answer.removeIf(scene -> !concerns(scene));
        answer.sort(Comparator.comparing(Scene::toldAt).reversed().thenComparing(Scene::caseId));
        return answer.subList(0, Math.min(MOST, answer.size()));
    }

    private static Scene later(Scene a, Scene b) {
        return b.toldAt().isBefore(a.toldAt()) ? a : b;
    }

    private boolean isInTime(Scene scene) {
        return scene.exercise() == exercise
                && scene.toldAt().isBefore(judgedAt)
                && scene.toldAt().isAfter(judgedAt.minus(REMEMBERED));
    }

    private boolean concerns(Scene scene) {
        return !scene.occurredAt().isBefore(from)
                && !scene.occurredAt().isAfter(until)
                && (scene.region().startsWith(province) || isAround(scene.position()));
    }

    private boolean isAround(@Nullable Position other) {
        return position != null
                && other != null
                && Math.abs(other.longitude() - position.longitude()) <= around
                && Math.abs(other.latitude() - position.latitude()) <= around;
    }
}
