package cn.zhibao.notice;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretKeysTest {

    private static final String KEY =
            Base64.getEncoder().encodeToString("32 bytes that nobody else knows!".getBytes(StandardCharsets.US_ASCII));

    private record Given(Optional<String> key, Optional<List<String>> previousKeys) implements NoticeConfig.Secrets {}

    @Test
    void without_a_key_nothing_starts_and_the_reason_says_how_to_make_one() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SecretKeys.cipher(new Given(Optional.empty(), Optional.empty())))
                .withMessageContaining("ZHIBAO_NOTICE_SECRETS_KEY is missing")
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    void what_is_no_key_is_refused_without_being_shown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SecretKeys.cipher(new Given(Optional.of(KEY), Optional.of(List.of("hunter2")))))
                .withMessageContaining("ZHIBAO_NOTICE_SECRETS_PREVIOUS_KEYS")
                .withMessageContaining("a key is 32 bytes in base64")
                .withMessageContaining("openssl rand -base64 32")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void one_key_is_enough() {
        assertThatCode(() -> SecretKeys.cipher(new Given(Optional.of(KEY), Optional.empty())))
                .doesNotThrowAnyException();
    }
}
