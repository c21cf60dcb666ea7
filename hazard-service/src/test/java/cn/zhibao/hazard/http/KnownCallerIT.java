package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A token is verified once and then known for a while. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class KnownCallerIT {

    /** Everybody who was let in; a token that is verified again makes another principal. */
    @Singleton
    static class Door {

        private final List<Principal> entered = new CopyOnWriteArrayList<>();

        void enters(@Observes AuthenticationSuccessEvent event) {
            entered.add(event.getSecurityIdentity().getPrincipal());
        }

        List<Principal> entered(String user) {
            return entered.stream()
                    .filter(caller -> caller.getName().equals(user))
                    .toList();
        }
    }

    @Inject
    Door door;

    @Inject
    MovableClock clock;

    @Test
    void a_token_that_comes_again_is_not_verified_again() {
        // given
        String user = "user-" + UUID.randomUUID();
        String token = Tokens.of(user, "370000", "auditor");
        // when
        enters(token);
        enters(token);
        // then
        List<Principal> entered = door.entered(user);
        assertThat(entered).hasSize(2);
        assertThat(entered.getLast()).isSameAs(entered.getFirst());
    }

    @Test
    void a_token_is_verified_again_after_a_minute() {
        // given
        String user = "user-" + UUID.randomUUID();
        String token = Tokens.of(user, "370000", "auditor");
        enters(token);
        // when
        clock.passes(Duration.ofSeconds(61));
        enters(token);
        // then
        List<Principal> entered = door.entered(user);
        assertThat(entered.getLast()).isNotSameAs(entered.getFirst());
    }

    @Test
    void nobody_is_known_beyond_the_end_of_the_token() {
        // given
        String user = "user-" + UUID.randomUUID();
        Duration life = Duration.between(Instant.now(), clock.instant()).plusSeconds(30);
        String token = Tokens.lasting(life, user, "370000", "auditor");
        enters(token);
        enters(token);
        // when
        clock.passes(Duration.ofSeconds(31));
        enters(token);
        // then
        List<Principal> entered = door.entered(user);
        assertThat(entered.get(1)).isSameAs(entered.getFirst());
        assertThat(entered.get(2)).isNotSameAs(entered.getFirst());
    }

    private static void enters(String token) {
        assertThat(new Api(token).reads("hazards").status()).isEqualTo(200);
    }
}
