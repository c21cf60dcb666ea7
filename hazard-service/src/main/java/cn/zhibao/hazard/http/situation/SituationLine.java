package cn.zhibao.hazard.http.situation;

import cn.zhibao.events.contract.SituationAccidents;
import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.contract.SituationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as a list shows it.
 *
 * @param version the newest one
 * @param reason why it was made anew
 * @param accidentsChange against the year before, in percent; {@code -} without a base
 * @param daysSinceLarger at the end of the period
 */
record SituationLine(
        UUID situationId,
        String number,
        int version,
        @Nullable String reason,
        SituationKind kind,
        String region,
        String period,
        LocalDate from,
        LocalDate until,
        long accidents,
        String accidentsChange,
        long deaths,
        String deathsChange,
        @Nullable Long daysSinceLarger,
        Instant reportedAt) {

    static SituationLine of(SituationFacts facts) {
        SituationAccidents accidents = facts.figures().accidents();
        return new SituationLine(
                facts.situationId(),
                facts.number(),
                facts.version(),
                facts.reason(),
                facts.kind(),
                facts.region(),
                facts.period(),
                facts.from(),
                facts.until(),
                accidents.now().accidents(),
                accidents.change().accidents().percent(),
                accidents.now().deaths(),
                accidents.change().deaths().percent(),
                facts.figures().daysSinceLarger(),
                facts.reportedAt());
    }
}
