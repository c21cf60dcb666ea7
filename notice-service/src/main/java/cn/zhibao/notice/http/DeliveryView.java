package cn.zhibao.notice.http;

import cn.zhibao.notice.domain.delivery.Delivery;
import cn.zhibao.notice.domain.delivery.Delivery.Progress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one subscription over HTTP.
 *
 * @param subscriptionSequence its number within the subscription; absent until the first attempt
 * @param status WAITING, RETRYING or DELIVERED
 * @param lastStatus status of the newest answer; absent when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID id,
        String type,
        UUID subject,
        @Nullable Long subscriptionSequence,
        String status,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        Instant queuedAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt) {

    static DeliveryView of(Delivery delivery) {
        return switch (delivery.progress()) {
            case Progress.Waiting _ -> of(delivery, "WAITING", 0, null, null, null, null);
            case Progress.Retrying r ->
                of(
                        delivery,
                        "RETRYING",
                        r.attempts(),
                        r.lastStatus(),
                        r.lastError(),
                        r.lastAttemptAt(),
                        r.nextAttemptAt());
            case Progress.Delivered d -> of(delivery, "DELIVERED", d.attempts(), d.status(), null, d.at(), null);
        };
    }

    private static DeliveryView of(
            Delivery delivery,
            String status,
            int attempts,
            @Nullable Integer lastStatus,
            @Nullable String lastError,
            @Nullable Instant lastAttemptAt,
            @Nullable Instant nextAttemptAt) {
        return new DeliveryView(
                delivery.eventId(),
                delivery.type(),
                delivery.caseId(),
                delivery.sequence(),
                status,
                attempts,
                lastStatus,
                lastError,
                delivery.queuedAt(),
                lastAttemptAt,
                nextAttemptAt);
    }
}
