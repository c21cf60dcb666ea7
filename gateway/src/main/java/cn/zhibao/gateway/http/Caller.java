package cn.zhibao.gateway.http;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who sends a request. */
sealed interface Caller {

    /** Somebody without a token. */
    record Anonymous() implements Caller {}

    /**
     * The bearer of a valid token.
     *
     * @param subject subject of the token
     * @param region code of the region whose cases the caller may see
     * @param expiresAt end of the token; nothing is granted from then on
     */
    record Known(String subject, Set<String> roles, Optional<String> region, Instant expiresAt) implements Caller {

        public Known {
            roles = Set.copyOf(roles);
        }

        boolean hasOneOf(Set<String> wanted) {
            return roles.stream().anyMatch(wanted::contains);
        }
    }
}
