package cn.zhibao.escalation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "11264, 1",
        "22528, 2",
        "116391936, 10333",
        "2147483648, 190650",
        "9223372036854775807, 2147483647"
    })
    void as_many_cases_are_followed_as_the_heap_holds(long heapBytes, int cases) {
        assertThat(AuditLimits.casesIn(heapBytes)).isEqualTo(cases);
    }
}
