package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.domain.hazard.Hazard;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as read: its facts and where it stands.
 *
 * @param status {@code FOUND} or {@code OVERDUE}
 * @param overdueSince the deadline that passed, when one has
 */
record HazardView(
        @JsonUnwrapped HazardFacts facts,
        String status,
        @Nullable Instant overdueSince,
        int version) {

    static HazardView of(Hazards.Known known) {
        return switch (known.hazard()) {
            case Hazard.Found(var facts) -> new HazardView(facts, "FOUND", null, known.version());
            case Hazard.Overdue(var facts, var since) -> new HazardView(facts, "OVERDUE", since, known.version());
        };
    }
}
