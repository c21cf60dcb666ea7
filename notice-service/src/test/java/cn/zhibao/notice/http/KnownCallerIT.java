package cn.zhibao.notice.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Principal;
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

    private static void enters(String token) {
        given().auth().oauth2(token).get("/api/v1/notices").then().statusCode(200);
    }
}
