package cn.zhibao.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "370302, 370302, true",
        "370302, 370300, true",
        "370302, 370000, true",
        "3703Z1, 370300, true",
        "3703Z1, 370302, false",
        "370300, 370302, false",
        "370000, 370300, false",
        "430100, 370000, false",
        "430100, 000000, true",
        "3703Z1, 000000, true",
        "000000, 000000, true",
        "000000, 370000, false",
    })
    void a_scope_is_itself_and_everything_below_it(String region, String scope, boolean within) {
        assertThat(new Region(region).within(new Region(scope))).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37030", "3703020", "3703z1", "3703Z?", "37Z302", "070302", "000001", "37%", "三七零三零二"})
    void what_has_not_the_form_of_a_code_is_no_region(String text) {
        assertThat(Region.parse(text)).isEmpty();
    }
}
