package cn.zhibao.hazard.app.accident;

import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentRules;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Says that the casualty window of an accident has ended, when its moment has come. */
public final class CloseCasualtyWindow {

    /** Kind of the timers that wait for it; their payload is the end of the window. */
    public static final String KIND = "casualty-window";

    /** Time itself is the actor. */
    private static final String ACTOR = "system:casualty-window";

    private final AccidentRules rules;

    public CloseCasualtyWindow(AccidentRules rules) {
        this.rules = rules;
    }

    /**
     * Says it, unless the window has moved since.
     *
     * @param end the end that was waited for
     */
    public Uni<Void> close(Accidents.InTransaction accidents, UUID accidentId, Instant end) {
        return accidents
                .load(accidentId)
                .chain(found -> found.map(known -> close(accidents, known, end))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> close(Accidents.InTransaction accidents, Accidents.Known known, Instant end) {
        return switch (rules.closeWindow(known.accident(), end)) {
            case Decision.Accepted<Accident> accepted -> accidents.save(known, accepted, ACTOR);
            case Decision.Refused<Accident> _ -> Uni.createFrom().voidItem();
        };
    }
}
