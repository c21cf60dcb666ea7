package cn.zhibao.hazard.app;

import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.HazardRules;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Says what the deadline of rectification means for a hazard, when its moment has come, and waits for the next. */
public final class SayDeadline {

    /** Time itself is the actor. */
    private static final String ACTOR = "system:deadline";

    private SayDeadline() {}

    public static Uni<Void> say(Hazards.InTransaction hazards, UUID hazardId, Hazards.Wake wake) {
        return hazards.load(hazardId)
                .chain(found -> found.map(known -> say(hazards, known, wake))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Uni<Void> say(Hazards.InTransaction hazards, Hazards.Known known, Hazards.Wake wake) {
        return switch (HazardRules.deadlineMark(known.hazard(), wake.mark(), wake.deadline())) {
            case Decision.Accepted<Hazard> accepted ->
                hazards.save(known, accepted, ACTOR).chain(() -> waitForNext(hazards, accepted.next(), wake));
            case Decision.Refused<Hazard> _ -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> waitForNext(Hazards.InTransaction hazards, Hazard hazard, Hazards.Wake wake) {
        return wake.mark()
                .next()
                .map(next -> hazards.wake(hazard, new Hazards.Wake(next, wake.deadline())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
