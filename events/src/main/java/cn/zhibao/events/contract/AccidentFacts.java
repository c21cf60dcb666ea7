package cn.zhibao.events.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accident (事故) as subscribers see it.
 *
 * @param number number for people, unique for ever
 * @param type code of the accident type as said (GB/T 6441), absent until known
 * @param casualties people hit, as far as known inside the casualty window; a first report counts whenever it comes
 * @param directLossCny direct economic loss in CNY, absent until known
 * @param informedAt when the head of the unit was told; absent until known
 * @param reportedAt when the server took the first report, in UTC
 * @param exposure what was at risk; absent until known, and in facts told before it was asked for
 * @param standing what the accident counts as; absent in facts told before it was computed
 * @param later figures that came after the casualty window; absent when there are none
 */
public record AccidentFacts(
        UUID accidentId,
        String number,
        Grade grade,
        @Nullable String type,
        Casualties casualties,
        @Nullable BigDecimal directLossCny,
        String region,
        @Nullable Place place,
        @Nullable Project project,
        @Nullable Enterprise enterprise,
        Instant occurredAt,
        @Nullable Instant informedAt,
        Instant reportedAt,
        String course,
        @Nullable String measures,
        boolean exercise,
        @Nullable Exposure exposure,
        @Nullable Standing standing,
        @Nullable LaterFigures later) {}
