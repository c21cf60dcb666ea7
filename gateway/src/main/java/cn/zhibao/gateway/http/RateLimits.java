package cn.zhibao.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How often a client may call: by the subject of its token, or by its address when it has none. Counted in memory, per
 * instance of the gateway. Thread-safe.
 */
public final class RateLimits {

    private final Cache<String, Bucket> buckets;
    private final Rate known;
    private final Rate anonymous;
    private final MeterRegistry meters;

    /**
     * Limits for callers with and without a token.
     *
     * @param clientsMax clients that are counted at the same time; beyond, those seen longest ago are forgotten
     */
    public RateLimits(Rate known, Rate anonymous, int clientsMax, MeterRegistry meters) {
        this.known = known;
        this.anonymous = anonymous;
        this.meters = meters;
        Duration refilled = known.refill().compareTo(anonymous.refill()) > 0 ? known.refill() : anonymous.refill();
        // A bucket that rested until it was full again is as good as a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clientsMax)
                .expireAfterAccess(refilled)
                .build();
    }

    /**
     * A steady rate with room for bursts.
     *
     * @param perSecond requests a second
     * @param burst requests at once after a rest
     */
    public record Rate(int perSecond, int burst) {
        public Rate {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException("a rate needs at least 1 request a second and a burst of 1");
            }
        }

        Duration refill() {
            return Duration.ofSeconds(1 + burst / perSecond);
        }

        String policy(String name) {
            return "\"" + name + "\";q=" + burst + ";w=" + refill().toSeconds();
        }

        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }
    }

    /** Counts one call and tells the client what is left; the problem when nothing is. */
    Optional<Problem> count(RoutingContext call, Caller caller) {
        return switch (caller) {
            case Caller.Known bearer -> count(call, "client", "s:" + bearer.subject(), known);
            case Caller.Anonymous _ -> {
                var address = call.request().remoteAddress();
                yield count(call, "address", "a:" + (address == null ? "" : address.hostAddress()), anonymous);
            }
        };
    }

    private Optional<Problem> count(RoutingContext call, String kind, String key, Rate rate) {
        ConsumptionProbe probe = buckets.get(key, _ -> rate.bucket()).tryConsumeAndReturnRemaining(1);
        long waitSeconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        call.response()
                .putHeader("RateLimit-Policy", rate.policy(kind))
                .putHeader(
                        "RateLimit",
                        "\"" + kind + "\";r=" + probe.getRemainingTokens() + ";t="
                                + (probe.isConsumed() ? 0 : waitSeconds));
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        meters.counter("zhibao.rate.limited", "kind", kind).increment();
        return Optional.of(Problem.of(429, "rate-limited", "Too many requests from this client")
                .retryAfter(waitSeconds));
    }
}
