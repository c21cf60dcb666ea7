package cn.zhibao.events.flow;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids for new things. Thread-safe. */
public interface Ids {

    /** A new id, never given before. */
    UUID next();

    /** Ids of version 7 (RFC 9562): they begin with the time in milliseconds, so neighbours in time are neighbours in an index. */
    static Ids timeOrdered(Clock clock) {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] noise = new byte[10];
            random.nextBytes(noise);
            long low = 0;
            for (int i = 2; i < 10; i++) {
                low = (low << 8) | (noise[i] & 0xff);
            }
            long high = (clock.millis() << 16) | 0x7000 | ((noise[0] & 0x0f) << 8) | (noise[1] & 0xff);
            return new UUID(high, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
        };
    }
}
