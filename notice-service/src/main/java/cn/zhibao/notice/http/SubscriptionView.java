package cn.zhibao.notice.http;

import cn.zhibao.notice.domain.delivery.Standing;
import cn.zhibao.notice.domain.delivery.Subscription;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription over HTTP.
 *
 * @param types names of the events that are wanted; empty for all
 * @param secret key of the signatures; only in the answer to the request that made the subscription, also when that is
 *     sent again
 * @param state ACTIVE, FAILING or DISABLED
 * @param since when it began to fail or was disabled
 * @param lastStatus status of the newest answer while it fails; absent when there was no answer
 * @param waiting deliveries that the endpoint has not taken yet
 * @param lastSequence newest number given to a delivery
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(
        UUID subscriptionId,
        String url,
        List<String> types,
        String region,
        Instant createdAt,
        @Nullable String secret,
        String state,
        @Nullable Instant since,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt,
        long waiting,
        long lastSequence) {

    static SubscriptionView made(Subscription subscription, String secret) {
        return of(new Standing(subscription, new Standing.Health.Active(), 0, 0), secret);
    }

    static SubscriptionView of(Standing standing) {
        return of(standing, null);
    }

    private static SubscriptionView of(Standing standing, @Nullable String secret) {
        return switch (standing.health()) {
            case Standing.Health.Active _ -> of(standing, secret, "ACTIVE", null, null);
            case Standing.Health.Failing failing -> of(standing, secret, "FAILING", failing.since(), failing);
            case Standing.Health.Disabled(Instant since) -> of(standing, secret, "DISABLED", since, null);
        };
    }

    private static SubscriptionView of(
            Standing standing,
            @Nullable String secret,
            String state,
            @Nullable Instant since,
            Standing.Health.@Nullable Failing failing) {
        Subscription subscription = standing.subscription();
        return new SubscriptionView(
                subscription.id(),
                subscription.url().toString(),
                subscription.types(),
                subscription.region().code(),
                subscription.createdAt(),
                secret,
                state,
                since,
                failing == null ? null : failing.lastStatus(),
                failing == null ? null : failing.lastError(),
                failing == null ? null : failing.nextAttemptAt(),
                standing.waiting(),
                standing.lastSequence());
    }
}
