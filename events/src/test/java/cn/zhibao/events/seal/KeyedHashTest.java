package cn.zhibao.events.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

    private static final String KEY = key("the first key has 32 bytes of it");
    private static final String OTHER_KEY = key("and so has the other key, surely");

    @Test
    void the_same_text_has_the_same_hash_under_the_same_key_and_purpose_alone() {
        // given
        byte[] hash = new KeyedHash(KEY, "codes").of("text");
        // then
        assertThat(new KeyedHash(KEY, "codes").of("text")).isEqualTo(hash).hasSize(32);
        assertThat(new KeyedHash(KEY, "codes").of("texts")).isNotEqualTo(hash);
        assertThat(new KeyedHash(KEY, "senders").of("text")).isNotEqualTo(hash);
        assertThat(new KeyedHash(OTHER_KEY, "codes").of("text")).isNotEqualTo(hash);
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
