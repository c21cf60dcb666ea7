package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.SupervisionListed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people did, as the events tell it that it caused. Who they were and what they noted is kept in the journal alone, and
 * whether they were allowed to was decided when they did it.
 */
final class Answered {

    private static final String SOMEBODY = "recorded";

    private Answered() {}

    /** What a person did, or null when the event tells of no person. */
    static @Nullable Input input(CaseFile file, EscalationEvent told) {
        if (told instanceof EscalationAcknowledged(EscalationFacts call)) {
            String by = call.acknowledgedBy() == null ? SOMEBODY : call.acknowledgedBy();
            return new Input.Acknowledged(call.escalationId(), by, Region.COUNTRY, null);
        }
        if (told instanceof SupervisionListed(var listed)) {
            return new Input.ListingOrdered(
                    listed.supervisionId(), listed.desk(), listed.rectifyBy(), listed.reason(), SOMEBODY);
        }
        return told instanceof ClockMet(ClockFacts clock) ? fulfilment(file, clock) : null;
    }

    /** A clock that is met by anything else meets itself again. */
    private static @Nullable Input fulfilment(CaseFile file, ClockFacts met) {
        Clock clock = find(file, met.clockId());
        boolean owed = clock != null && clock.stop() == Stop.FULFILMENT && !(clock instanceof Clock.Met);
        return owed && met.metAt() != null
                ? new Input.Fulfilled(met.clockId(), met.metAt(), SOMEBODY, Region.COUNTRY, met.form(), null)
                : null;
    }

    private static @Nullable Clock find(CaseFile file, UUID clockId) {
        for (Clock clock : file.clocks()) {
            if (clock.id().equals(clockId)) {
                return clock;
            }
        }
        return null;
    }
}
