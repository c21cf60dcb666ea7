package cn.zhibao.notice.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String BODY = "{\"type\":\"cn.zhibao.hazard-found.v1\"}";

    @Test
    void a_signature_is_verified_by_the_library_of_the_standard() {
        // given
        String secret = Signature.newSecret();
        long now = Instant.now().getEpochSecond();
        // when
        String signature = Signature.of(secret, "event-1", now, BODY);
        // then
        assertThatCode(() -> new Webhook(secret).verify(BODY, headers("event-1", now, signature)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(secret).verify(BODY + " ", headers("event-1", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(secret).verify(BODY, headers("event-2", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(Signature.newSecret()).verify(BODY, headers("event-1", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void the_example_of_the_standard_has_its_signature() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330L,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_32_random_bytes() {
        // given
        String secret = Signature.newSecret();
        // then
        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    private static Map<String, List<String>> headers(String id, long timestamp, String signature) {
        return Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(Long.toString(timestamp)),
                "webhook-signature", List.of(signature));
    }
}
