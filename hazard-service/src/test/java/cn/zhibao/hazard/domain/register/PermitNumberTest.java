package cn.zhibao.hazard.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermitNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"370302202611220101", "370302202611220101S", "鲁建施〔2009〕第0123号", "建施(淄)2008-117"})
    void national_and_old_local_forms_are_taken(String number) {
        assertThat(PermitNumber.plausible(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "无", "none", "3703 0220", "37030220261122010137030220261122010137030220"})
    void what_cannot_be_a_number_is_not(String number) {
        assertThat(PermitNumber.plausible(number)).isFalse();
    }
}
