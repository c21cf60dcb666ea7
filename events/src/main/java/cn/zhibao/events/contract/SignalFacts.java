package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outside signal (外部信号) as subscribers see it: what is needed to find the accident it speaks of, or that nobody
 * reported one. The agency's words and its address stay with the service that took them: they may name a patient.
 *
 * @param number number for people, unique for ever
 * @param seenAt when it happened or was noticed, as the agency says
 * @param receivedAt when the server took it, in UTC
 */
public record SignalFacts(
        UUID signalId,
        String number,
        SignalKind kind,
        String region,
        @Nullable Position position,
        Instant seenAt,
        Instant receivedAt,
        @Nullable SignalCounts casualties,
        boolean exercise) {}
