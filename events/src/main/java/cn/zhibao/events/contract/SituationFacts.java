package cn.zhibao.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A situation report (形势分析) of a month or quarter that is over. It never changes: one that is made anew is the next version.
 *
 * @param situationId the same for all versions of the same region and period
 * @param number number for people, as lasting as the id
 * @param version from 1 on
 * @param reason why it was made anew; absent of the first version
 * @param region code of a province or city
 * @param period {@code 2026-11} or {@code 2026-Q4}
 * @param from first day, in China
 * @param until last day
 * @param caliber who counts (统计口径), such as {@code HOUSING}
 * @param reportedAt when it was made, UTC
 */
public record SituationFacts(
        UUID situationId,
        String number,
        int version,
        @Nullable String reason,
        SituationKind kind,
        String region,
        String period,
        LocalDate from,
        LocalDate until,
        String caliber,
        SituationFigures figures,
        Instant reportedAt) {}
