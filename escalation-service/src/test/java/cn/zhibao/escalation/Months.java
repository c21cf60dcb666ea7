package cn.zhibao.escalation;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureKind;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What counties and units reported in a month. */
public final class Months {

    private static final String COUNTY = "370302";

    private Months() {}

    /** A county of which nobody reports anything. */
    public static ExposureFacts county(UUID id, YearMonth month, int projects) {
        return of(id, null, month, new int[] {projects, 0, 0, 0}, null);
    }

    /** A unit with one project. */
    public static ExposureFacts unit(UUID id, YearMonth month, int works, int hazards, int accidents) {
        Instant last = hazards + accidents > 0 ? statedAt(month).minusSeconds(864_000) : null;
        return of(id, new Enterprise(Punished.UNIT, "某建筑公司"), month, new int[] {1, works, hazards, accidents}, last);
    }

    /** The same month of a unit that reported last at that time. */
    public static ExposureFacts lastFiled(ExposureFacts m, @Nullable Instant last) {
        int[] figures = {m.projects(), m.dangerousWorks(), m.hazardsFiled(), m.accidentsFiled()};
        return of(m.exposureId(), m.enterprise(), YearMonth.from(m.from()), figures, last);
    }

    /** A day after the month, which is when it is counted. */
    public static Instant statedAt(YearMonth month) {
        return month.plusMonths(1)
                .atDay(2)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private static ExposureFacts of(
            UUID id, @Nullable Enterprise unit, YearMonth month, int[] figures, @Nullable Instant last) {
        return new ExposureFacts(
                id,
                unit == null ? "LB-" + COUNTY : "LB-" + COUNTY + "-" + unit.uscc(),
                unit == null ? ExposureKind.REGION : ExposureKind.ENTERPRISE,
                COUNTY,
                unit,
                month.atDay(1),
                month.atEndOfMonth(),
                figures[0],
                figures[1],
                figures[2],
                figures[3],
                last,
                statedAt(month));
    }
}
