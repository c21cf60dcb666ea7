package cn.zhibao.events.http;

import io.quarkus.security.identity.SecurityIdentity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Identities of tokens that were verified a moment ago. Verifying a signature costs about 100 µs of CPU, a look here
 * about 2. Keyed by hash, so the memory of the process holds no token; never longer than the token lives, and never
 * longer than {@code ageMax}, so that a changed key or a revoked client is noticed. Thread-safe.
 */
final class TokenCache {

    private final Clock clock;
    private final Duration ageMax;
    private final int sizeMax;
    private final ConcurrentMap<Key, Remembered> identities = new ConcurrentHashMap<>();

    TokenCache(Clock clock, Duration ageMax, int sizeMax) {
        this.clock = clock;
        this.ageMax = ageMax;
        this.sizeMax = sizeMax;
    }

    @Nullable
    SecurityIdentity find(String token) {
        Remembered known = identities.get(Key.of(token));
        return known != null && clock.instant().isBefore(known.until()) ? known.identity() : null;
    }

    /**
     * Remembers an identity.
     *
     * @param expiresAt when the token ends
     */
    void remember(String token, SecurityIdentity identity, Instant expiresAt) {
        Instant now = clock.instant();
        Instant until = now.plus(ageMax);
        if (expiresAt.isBefore(until)) {
            until = expiresAt;
        }
        if (now.isBefore(until)) {
            makeRoom(now);
            identities.put(Key.of(token), new Remembered(identity, until));
        }
    }

    /** Drops what has ended; when that is not enough, everything: it comes back by itself within a request each. */
    private void makeRoom(Instant now) {
        if (identities.size() >= sizeMax) {
            identities.values().removeIf(known -> !now.isBefore(known.until()));
            if (identities.size() >= sizeMax) {
                identities.clear();
            }
        }
    }

    int size() {
        return identities.size();
    }

    private record Remembered(SecurityIdentity identity, Instant until) {}

    /** SHA-256 of a token. */
    private record Key(long a, long b, long c, long d) {

        static Key of(String token) {
            try {
                ByteBuffer hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
                return new Key(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
        }
    }
}
