package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statutory clock (时限) of a case.
 *
 * @param rule id of the rule, such as {@code SD-1}
 * @param packVersion version of the rule pack that opened it
 * @param from role that owes the act
 * @param to role that must receive it
 * @param desk desk that must act
 * @param dueAt last moment that is in time; later is a breach
 * @param metAt when the duty was fulfilled; absent while open
 * @param breachedAt when it was found to be past due; absent while in time
 * @param form how the act is to be done, such as {@code ONLINE} or {@code WRITTEN}
 * @param basis legal basis, or the label 本系统默认
 * @param progress absent while nobody asked for more time and nobody waived the duty
 */
public record ClockFacts(
        UUID clockId,
        UUID caseId,
        String rule,
        String packVersion,
        String from,
        String to,
        String desk,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        String form,
        String basis,
        String region,
        boolean exercise,
        @Nullable ClockProgress progress) {}
