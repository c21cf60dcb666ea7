package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.Casualties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of the rescue, for clocks that wait for the next of them: that it {@code goes on}, that it goes on and
 * {@code ends} with the next one, that it is {@code over, 1 trapped}; or nothing, and that one is missing.
 */
final class RescueScene {

    private RescueScene() {}

    /** The report with which it runs. */
    static Samples.Accident first(Samples.Accident accident, @Nullable String said) {
        return switch (said) {
            case null -> accident.missing(1);
            case "goes on", "ends" -> accident.rescue(true);
            case "over, 1 trapped" ->
                accident.hit(new Casualties(accident.hit().deaths(), 0, 0, 0, 1))
                        .rescue(false);
            default -> throw new IllegalArgumentException("what of the rescue? " + said);
        };
    }

    /** The next report is given. */
    static void next(Story story, Samples.Accident accident, @Nullable String said, Instant at) {
        story.supplements("ends".equals(said) ? accident.rescue(false) : accident, Times.exact(at));
    }
}
