package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Loss;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.escalation.domain.release.Flaw;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit has one score, and no overlay takes less to heart what the nation does. */
final class ScoreChecks {

    private ScoreChecks() {}

    static Trigger.@Nullable Score scoreOf(PackRule placed) {
        return placed.rule() instanceof DetectionRule rule && rule.trigger() instanceof Trigger.Score score
                ? score
                : null;
    }

    /** The points of one unit are not added up twice; an overlay keeps the name, so that the points of all provinces are added. */
    static void checkAlone(PackRule placed, Collection<PackRule> merged) {
        if (scoreOf(placed) == null) {
            return;
        }
        merged.stream()
                .takeWhile(other -> !other.rule().id().equals(placed.rule().id())) // the later one is at fault
                .filter(other -> scoreOf(other) != null && other.validity().overlaps(placed.validity()))
                .findFirst()
                .ifPresent(other ->
                        placed.place().fault(Flaw.SCORE_TWICE, other.rule().id()));
    }

    static void checkReach(PackRule placed) {
        Trigger.Score score = scoreOf(placed);
        if (score != null) {
            score.losses().forEach(loss -> ValueChecks.check(loss.when(), placed.place()));
            score.losses().stream()
                    .filter(loss -> !SenseChecks.mayHold(loss.when()))
                    .forEach(loss -> placed.place().fault(Flaw.LOSS_NEVER_COUNTS, loss.id()));
        }
    }

    /** What stands in for the score of a base. */
    static void checkReplaced(PackRule placed, PackRule old) {
        Trigger.Score law = scoreOf(old);
        if (law == null) {
            return;
        }
        Trigger.Score mine = scoreOf(placed);
        if (mine == null || !placed.rule().id().equals(old.rule().id())) {
            placed.place().fault(Flaw.SCORE_LOST, old.rule().id());
            return;
        }
        if (mine.threshold() > law.threshold()) {
            placed.place().fault(Flaw.SCORE_LOOSENED, "threshold", mine.threshold(), law.threshold());
        }
        if (mine.within() < law.within()) {
            placed.place().fault(Flaw.SCORE_LOOSENED, "within", mine.within(), law.within());
        }
        for (Loss loss : law.losses()) {
            if (!isKept(loss, mine.losses())) {
                placed.place().fault(Flaw.LOSS_LOST, loss.id());
            }
        }
    }

    /** By that name, from that moment, for as many points at least, in every case in which the base takes them. */
    private static boolean isKept(Loss law, List<Loss> mine) {
        List<Condition> kept = mine.stream()
                .filter(own -> own.id().equals(law.id())
                        && own.subject() == law.subject()
                        && own.since() == law.since()
                        && own.points() >= law.points())
                .map(Loss::when)
                .toList();
        return LimitChecks.anyHoldsWhere(law.when(), kept);
    }
}
