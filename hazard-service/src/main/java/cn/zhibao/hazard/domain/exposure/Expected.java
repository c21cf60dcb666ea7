package cn.zhibao.hazard.domain.exposure;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureKind;
import cn.zhibao.hazard.domain.register.Regions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose reports are expected, and what was counted of them in a month.
 *
 * @param region code of the county or zone
 * @param enterprise the main contractor; absent for all of the county
 */
public record Expected(
        String region,
        @Nullable Enterprise enterprise,
        int projects,
        int dangerousWorks,
        int hazardsFiled,
        int accidentsFiled,
        @Nullable Instant lastFiledAt) {

    /** What is found on the last day may be filed a day later: so the figures of timely filing count it too (本系统默认). */
    private static final Duration FILED_WITHIN = Duration.ofDays(1);

    private static final String LETTERS = "LB-";

    /** First moment of the month, in China. */
    public static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Regions.CHINA).toInstant();
    }

    /** First moment after it. */
    public static Instant end(YearMonth month) {
        return begin(month.plusMonths(1));
    }

    /** From when on it is counted what was reported in the month. */
    public static Instant countedAt(YearMonth month) {
        return end(month).plus(FILED_WITHIN);
    }

    /** What is told of the month. */
    public ExposureFacts stated(YearMonth month, Instant now) {
        String number = LETTERS + region + (enterprise == null ? "" : "-" + enterprise.uscc());
        return new ExposureFacts(
                UUID.nameUUIDFromBytes(("exposure\n" + number).getBytes(StandardCharsets.UTF_8)),
                number,
                enterprise == null ? ExposureKind.REGION : ExposureKind.ENTERPRISE,
                region,
                enterprise,
                month.atDay(1),
                month.atEndOfMonth(),
                projects,
                dangerousWorks,
                hazardsFiled,
                accidentsFiled,
                lastFiledAt,
                now);
    }
}
