package cn.zhibao.notice.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

    private static final Divisions DIVISIONS = Divisions.of(List.of(
            "# a comment",
            "code,name",
            "370000,山东省",
            "370300,淄博市",
            "370302,淄川区",
            "110000,北京市",
            "110100,市辖区",
            "110101,东城区",
            "code,name,valid-from,valid-to",
            "3703Z1,淄博高新区,2015-01-01,",
            ""));

    @ParameterizedTest
    @CsvSource({
        "370000, 山东省",
        "370300, 山东省淄博市",
        "370302, 山东省淄博市淄川区",
        "110101, 北京市东城区",
        "3703Z1, 山东省淄博市淄博高新区",
        "379999, 379999"
    })
    void calls_a_region_by_its_whole_name(String code, String name) {
        assertThat(DIVISIONS.nameOf(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "000000, 110000 370000",
        "370000, 370300",
        "370300, 370302 3703Z1",
        "110000, 110101",
        "370302, ''",
        "3703Z1, ''",
    })
    void knows_the_next_level_below_a_region(String code, String below) {
        assertThat(String.join(" ", DIVISIONS.below(code))).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"370302, true", "3703Z1, true", "110100, false", "379999, false", "000000, false"})
    void knows_which_regions_are_called_by_a_name(String code, boolean known) {
        assertThat(DIVISIONS.knows(code)).isEqualTo(known);
    }
}
