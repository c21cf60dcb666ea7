package cn.zhibao.hazard.app;

import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.HazardRules;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Says what a moment means for a hazard when it has come, and waits for the next. */
public final class WakeHazard {

    /** Time itself is the actor. */
    private static final Hazards.Cause DEADLINE = Hazards.Cause.time("system:deadline");

    private static final Hazards.Cause RECHECK = Hazards.Cause.time("system:recheck");

    private WakeHazard() {}

    public static Uni<Void> wake(Hazards.InTransaction hazards, UUID hazardId, Hazards.Wake wake) {
        return hazards.load(hazardId)
                .chain(found -> found.map(known -> switch (wake) {
                            case Hazards.AroundDeadline around -> sayDeadline(hazards, known, around);
                            case Hazards.Recheck recheck -> sayRecheck(hazards, known, recheck);
                        })
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Uni<Void> sayDeadline(
            Hazards.InTransaction hazards, Hazards.Known known, Hazards.AroundDeadline wake) {
        return switch (HazardRules.deadlineMark(known.hazard(), wake.mark(), wake.deadline())) {
            case Decision.Accepted<Hazard> accepted ->
                hazards.save(known, accepted, DEADLINE).chain(() -> waitForNext(hazards, accepted.next(), wake));
            case Decision.Refused<Hazard> _ -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> waitForNext(Hazards.InTransaction hazards, Hazard hazard, Hazards.AroundDeadline wake) {
        return wake.mark()
                .next()
                .map(next -> hazards.wake(hazard, new Hazards.AroundDeadline(next, wake.deadline())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> sayRecheck(Hazards.InTransaction hazards, Hazards.Known known, Hazards.Recheck wake) {
        return switch (HazardRules.recheckDue(known.hazard(), wake.dueAt())) {
            case Decision.Accepted<Hazard> accepted ->
                hazards.save(known, accepted, RECHECK).replaceWithVoid();
            case Decision.Refused<Hazard> _ -> Uni.createFrom().voidItem();
        };
    }
}
