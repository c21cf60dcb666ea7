package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Position;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an accident was, as it was said from a moment on.
 *
 * @param toldAt from when that fact counts
 */
public record Scene(
        UUID caseId, String region, @Nullable Position position, Instant occurredAt, boolean exercise, Instant toldAt) {

    public static Scene of(AccidentFacts accident, Instant toldAt) {
        return new Scene(
                accident.accidentId(),
                accident.region(),
                Position.of(accident.place()),
                accident.occurredAt().truncatedTo(ChronoUnit.MICROS),
                accident.exercise(),
                toldAt);
    }

    /** True when both say the same, whenever they were told. */
    public boolean isTheSameAs(@Nullable Scene other) {
        return other != null
                && equals(new Scene(
                        other.caseId, other.region, other.position, other.occurredAt, other.exercise, toldAt));
    }
}
