package cn.zhibao.hazard.domain.inspection;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.InspectionFacts;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection that found nothing (检查未发现隐患). What was found is a hazard, whose source says that it was an inspection.
 *
 * @param region code of the place that was looked at
 * @param by account of who recorded it
 * @param number number for people, unique for ever; null for those from before they were told
 * @param authority code of the region whose authority inspected; null likewise
 */
public record Inspection(
        UUID inspectionId,
        String uscc,
        String region,
        Instant inspectedAt,
        String note,
        String by,
        Instant recordedAt,
        @Nullable String number,
        @Nullable String authority) {

    /**
     * As everybody is told of it.
     *
     * @param name of the enterprise; null when it is in no register
     * @param keyEnterprise whether it was a key enterprise (重点企业) then
     */
    public InspectionFacts facts(@Nullable String name, boolean keyEnterprise) {
        return new InspectionFacts(
                inspectionId,
                requireNonNull(number),
                new Enterprise(uscc, name),
                keyEnterprise,
                region,
                requireNonNull(authority),
                LocalDate.ofInstant(inspectedAt, Regions.CHINA),
                note,
                by,
                recordedAt);
    }
}
