package cn.zhibao.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of a quarter or year that a unit files for one county (隐患排查治理情况统计分析表). Who signed it stays with the service
 * that keeps it.
 *
 * @param returnId the same for the same unit, county and period, whoever speaks of it first
 * @param number number for people, as lasting as the id
 * @param region code of the county or zone
 * @param period {@code 2026-Q4} or {@code 2026}
 * @param from first day, in China
 * @param until last day
 * @param dueAt end of the last day in time, 24:00 in China: of the 15th after a quarter, of 31 January after a year; never changes
 * @param askedAt when it began to be owed, UTC; absent when nobody asked for it
 * @param filedAt when the server took it first; absent while it is not filed
 * @param filings how often it was filed, corrections counted
 * @param signedOn day on which the head of the unit signed the newest; absent while it is not filed
 * @param figures of the newest; absent while it is not filed
 */
public record HazardReturnFacts(
        UUID returnId,
        String number,
        String region,
        Enterprise enterprise,
        String period,
        LocalDate from,
        LocalDate until,
        Instant dueAt,
        @Nullable Instant askedAt,
        @Nullable Instant filedAt,
        int filings,
        @Nullable LocalDate signedOn,
        @Nullable HazardReturnFigures figures) {}
