package cn.zhibao.escalation.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    @ParameterizedTest(name = "{0} is a {1} with desks {2} {3} {4}")
    @CsvSource(nullValues = "-", textBlock = """
            370302, COUNTY,   370302, 370300, 370000
            3703Z1, COUNTY,   3703Z1, 370300, 370000
            370300, CITY,     -,      370300, 370000
            371000, CITY,     -,      371000, 370000
            370000, PROVINCE, -,      -,      370000
            110101, COUNTY,   110101, 110100, 110000
            """)
    void a_region_has_desks_from_its_own_level_up(
            String code, Level level, String county, String city, String province) {
        assertThat(Region.levelOf(code)).isEqualTo(level);
        assertThat(Region.deskOf(code, Level.COUNTY)).isEqualTo(county);
        assertThat(Region.deskOf(code, Level.CITY)).isEqualTo(city);
        assertThat(Region.deskOf(code, Level.PROVINCE)).isEqualTo(province);
    }

    @ParameterizedTest(name = "{0} within {1}: {2}")
    @CsvSource(textBlock = """
            370302, 370000, true
            370302, 370300, true
            370302, 370302, true
            370302, 370303, false
            3703Z1, 370300, true
            370300, 370302, false
            371002, 371000, true
            371102, 371000, false
            430112, 370000, false
            430112, 000000, true
            3703Z1, 000000, true
            000000, 370000, false
            """)
    void a_scope_holds_itself_and_what_lies_below(String region, String scope, boolean within) {
        assertThat(Region.within(region, scope)).isEqualTo(within);
    }

    @Test
    void only_six_digits_or_a_functional_zone_are_well_formed() {
        assertThat(Region.wellFormed("370302")).isTrue();
        assertThat(Region.wellFormed("3703Z1")).isTrue();
        assertThat(Region.wellFormed("3703ZA")).isTrue();
        assertThat(Region.wellFormed("3703A1")).isFalse();
        assertThat(Region.wellFormed("37030")).isFalse();
        assertThat(Region.wellFormed("37%302")).isFalse();
    }

    @Test
    void the_country_is_no_province() {
        assertThat(Region.isCountry("000000")).isTrue();
        assertThat(Region.isCountry("110000")).isFalse();
    }
}
