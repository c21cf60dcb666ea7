package cn.zhibao.hazard.store.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as statements answer them: microseconds since 1970. */
final class Micros {

    private Micros() {}

    static Instant instant(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }

    static @Nullable Instant instantIfKnown(@Nullable Object micros) {
        return micros == null ? null : instant(micros);
    }
}
