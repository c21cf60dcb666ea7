package cn.zhibao.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there was to report from in a month, and what was reported (应报与实报).
 *
 * @param exposureId the same every month for the same county, or for the same unit in it
 * @param number number for people, as lasting as the id
 * @param region code of the county or zone in which the projects lie
 * @param enterprise the unit; absent when it is about all of the county
 * @param from first day, in China
 * @param until last day
 * @param projects projects under construction (在建项目) in that time
 * @param dangerousWorks dangerous works (危大工程) going on at them
 * @param hazardsFiled hazards found in that time: of a unit what it found itself, of a county what everybody found but the
 *     public
 * @param accidentsFiled accidents of that time
 * @param lastFiledAt when one of these was filed last, in whatever month; absent when there never was any
 * @param statedAt when it was counted, UTC
 */
public record ExposureFacts(
        UUID exposureId,
        String number,
        ExposureKind kind,
        String region,
        @Nullable Enterprise enterprise,
        LocalDate from,
        LocalDate until,
        int projects,
        int dangerousWorks,
        int hazardsFiled,
        int accidentsFiled,
        @Nullable Instant lastFiledAt,
        Instant statedAt) {}
