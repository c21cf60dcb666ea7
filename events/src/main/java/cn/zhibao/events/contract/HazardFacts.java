package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hazard (隐患) as subscribers see it.
 *
 * @param number number for people, unique for ever
 * @param criterion code of the published criterion, such as {@code C24-08-4}; absent when none applies
 * @param source who found it, one of {@link #SOURCES}; an older subscriber may meet one that it does not know
 * @param reportedAt when the server took the report, in UTC
 * @param rectifyBy deadline of rectification
 * @param progress how far its handling has come; absent in facts that are older than this field
 * @param finding what its source said of the finding; absent in facts that are older than this field
 */
public record HazardFacts(
        UUID hazardId,
        String number,
        HazardLevel level,
        @Nullable String criterion,
        @Nullable String category,
        String region,
        @Nullable Place place,
        @Nullable Project project,
        @Nullable Enterprise enterprise,
        String source,
        Instant foundAt,
        Instant reportedAt,
        @Nullable Instant rectifyBy,
        String description,
        boolean exercise,
        @Nullable HazardProgress progress,
        @Nullable Finding finding) {

    /** Everybody who may find a hazard (隐患来源). */
    public static final Set<String> SOURCES = Set.of(
            "SELF_CHECK",
            "INSPECTION",
            "RESIDENT_INSPECTOR",
            "SUPERVISION_FIRM",
            "SAFETY_OFFICER",
            "THIRD_PARTY_PATROL",
            "CROSS_AREA_CHECK",
            "RANDOM_DRAW",
            "PUBLIC_TIP",
            "HIGHER_INSPECTION",
            "DEVICE_ALARM");
}
