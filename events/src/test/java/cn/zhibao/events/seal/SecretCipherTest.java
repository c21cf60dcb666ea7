package cn.zhibao.events.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

    private static final String KEY = key("the first key has 32 bytes of it");
    private static final String OTHER_KEY = key("and so has the other key, surely");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    private static final UUID ID = new UUID(1, 2);

    private final SecretCipher cipher = new SecretCipher(KEY, List.of());

    @Test
    void what_was_sealed_opens() {
        assertThat(cipher.open(ID, cipher.seal(ID, SECRET))).isEqualTo(SECRET);
    }

    @Test
    void a_sealed_text_shows_nothing_and_is_never_the_same() {
        // given
        List<String> sealed =
                Stream.generate(() -> cipher.seal(ID, SECRET)).limit(1_000).toList();
        // then
        assertThat(sealed)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith(cipher.currentMark()))
                .noneMatch(text -> text.contains(SECRET.substring(6)));
        assertThat(sealed.stream().map(SecretCipherTest::nonce)).doesNotHaveDuplicates();
    }

    @Test
    void another_key_does_not_open_it() {
        // given
        String sealed = cipher.seal(ID, SECRET);
        SecretCipher other = new SecretCipher(OTHER_KEY, List.of());
        // then
        refuses(other, ID, sealed);
        refuses(other, ID, sealed.replace(cipher.currentMark(), other.currentMark()));
    }

    @Test
    void another_subscription_does_not_open_it() {
        refuses(cipher, new UUID(1, 3), cipher.seal(ID, SECRET));
    }

    @Test
    void a_change_of_any_character_is_noticed() {
        // given
        String sealed = cipher.seal(ID, SECRET);
        // then
        IntStream.range(0, sealed.length()).forEach(at -> {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            refuses(cipher, ID, sealed.substring(0, at) + other + sealed.substring(at + 1));
        });
        IntStream.range(0, sealed.length()).forEach(at -> refuses(cipher, ID, sealed.substring(0, at)));
        refuses(cipher, ID, sealed + "AAAA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SECRET, "sealed:1:", "sealed:1:::", "sealed:2:00000000:AAAA"})
    void what_was_never_sealed_does_not_open(String text) {
        refuses(cipher, ID, text);
    }

    @Test
    void a_previous_key_opens_and_the_current_one_seals() {
        // given
        SecretCipher rotated = new SecretCipher(OTHER_KEY, List.of(KEY));
        // then
        assertThat(rotated.open(ID, cipher.seal(ID, SECRET))).isEqualTo(SECRET);
        assertThat(rotated.seal(ID, SECRET))
                .startsWith(new SecretCipher(OTHER_KEY, List.of()).currentMark())
                .doesNotStartWith(cipher.currentMark());
        assertThat(rotated.open(ID, rotated.seal(ID, SECRET))).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void what_is_no_key_is_refused_without_being_shown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretCipher(text, List.of()))
                .withMessage("a key is 32 bytes in base64")
                .withNoCause();
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretCipher(KEY, List.of(text)));
    }

    static Stream<String> badKeys() {
        return Stream.of("", "not base64!", key("too short"), key("this one is longer than 32 bytes."), KEY + KEY);
    }

    private static void refuses(SecretCipher cipher, UUID id, String text) {
        assertThatExceptionOfType(SecretCipher.Unopened.class)
                .as(text)
                .isThrownBy(() -> cipher.open(id, text))
                .withNoCause()
                .satisfies(why -> assertThat(why).hasMessageNotContaining(SECRET));
    }

    private static String nonce(String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed.substring(sealed.lastIndexOf(':') + 1));
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(whole, 12));
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
