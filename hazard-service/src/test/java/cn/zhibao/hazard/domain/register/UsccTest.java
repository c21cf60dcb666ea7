package cn.zhibao.hazard.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "9144030071526726XG"})
    void a_code_with_the_right_check_character_is_valid(String code) {
        assertThat(Uscc.valid(code)).isTrue();
        assertThat(new Uscc(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "9135010OM000100Y43",
                "91350100M000100Y4\u0663",
                "公135010M000100Y43",
                ""
            })
    void any_other_text_is_not(String code) {
        assertThat(Uscc.valid(code)).isFalse();
        assertThatThrownBy(() -> new Uscc(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_slip_in_any_one_place_is_noticed() {
        String right = "91350100M000100Y43";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '1' ? '2' : '1';
            assertThat(Uscc.valid(right.substring(0, i) + other + right.substring(i + 1)))
                    .as("place %d", i)
                    .isFalse();
        }
    }
}
