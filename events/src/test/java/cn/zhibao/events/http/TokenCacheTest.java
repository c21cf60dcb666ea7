package cn.zhibao.events.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.MovableClock;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private static final SecurityIdentity SOMEBODY = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("somebody"))
            .build();

    private final MovableClock clock = new MovableClock();
    private final TokenCache cache = new TokenCache(clock, Duration.ofMinutes(1), 3);

    @Test
    void a_token_that_was_verified_is_known_for_a_minute() {
        cache.remember("token", SOMEBODY, clock.instant().plus(Duration.ofHours(1)));
        assertThat(cache.find("token")).isSameAs(SOMEBODY);
        assertThat(cache.find("other")).isNull();
        clock.passes(Duration.ofSeconds(61));
        assertThat(cache.find("token")).isNull();
    }

    @Test
    void a_token_is_never_known_beyond_its_end() {
        cache.remember("token", SOMEBODY, clock.instant().plus(Duration.ofSeconds(10)));
        clock.passes(Duration.ofSeconds(11));
        assertThat(cache.find("token")).isNull();
    }

    @Test
    void a_token_that_has_ended_is_not_remembered() {
        cache.remember("token", SOMEBODY, clock.instant());
        assertThat(cache.size()).isZero();
    }

    @Test
    void a_flood_of_tokens_does_not_fill_the_memory() {
        for (int i = 0; i < 100; i++) {
            cache.remember("token " + i, SOMEBODY, clock.instant().plus(Duration.ofHours(1)));
            assertThat(cache.size()).isLessThanOrEqualTo(3);
        }
        assertThat(cache.find("token 99")).isSameAs(SOMEBODY);
    }
}
