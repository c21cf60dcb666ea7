package cn.zhibao.hazard.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.contract.Level;
import cn.zhibao.hazard.RegisterFiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private final Regions regions = RegisterFiles.load().regions();

    @ParameterizedTest
    @CsvSource({
        "370000,PROVINCE,37",
        "110000,PROVINCE,11",
        "370300,CITY,3703",
        "370302,COUNTY,370302",
        "3703Z1,COUNTY,3703Z1"
    })
    void the_form_of_a_code_says_its_level_and_its_subtree(String code, Level level, String prefix) {
        assertThat(new Region(code).level()).isEqualTo(level);
        assertThat(new Region(code).prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "370302,370000,true",
        "370302,370300,true",
        "370302,370302,true",
        "3703Z1,370300,true",
        "3703Z1,370000,true",
        "370303,370302,false",
        "370300,370302,false",
        "371100,370300,false",
        "430100,370000,false",
        "3703Z2,3703Z1,false",
        "370302,000000,true",
        "3703Z1,000000,true",
        "000000,000000,true",
        "000000,370000,false",
        "000000,110000,false"
    })
    void a_scope_covers_its_own_subtree_and_nothing_else(String place, String scope, boolean within) {
        assertThat(new Region(place).within(new Region(scope))).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "37030", "3703021", "37030a", "3703z1", "3703Z", "37Z301", "3703Z-", "000001", "003700", "３７０３０２"
            })
    void other_text_is_no_code(String text) {
        assertThat(Region.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Region(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "370000,山东省",
        "370300,淄博市",
        "370302,淄川区",
        "370200,青岛市",
        "371100,日照市",
        "430100,长沙市",
        "441900,东莞市",
        "3703Z1,淄博高新区",
        "3703Z2,淄博经开区",
        "3703Z3,文昌湖区"
    })
    void places_are_known_by_their_code(String code, String name) {
        assertThat(regions.find(code, NOW))
                .get()
                .extracting(Regions.Entry::name)
                .isEqualTo(name);
    }

    @Test
    void shandong_has_16_cities_and_zibo_11_districts_with_its_zones() {
        assertThat(regions.size()).isGreaterThan(3300);
        assertThat(count("37%02d00")).isEqualTo(16);
        assertThat(count("3703%02d") + List.of("3703Z1", "3703Z2", "3703Z3").size())
                .isEqualTo(1 + 11);
    }

    private long count(String form) {
        return java.util.stream.IntStream.rangeClosed(form.startsWith("37%") ? 1 : 0, 99)
                .filter(i -> regions.find(form.formatted(i), NOW).isPresent())
                .count();
    }

    @Test
    void the_country_is_a_scope_and_no_place() {
        assertThat(Region.COUNTRY.prefix()).isEmpty();
        assertThat(Region.parse("000000")).contains(Region.COUNTRY);
        assertThat(regions.find("000000", NOW)).isEmpty();
        assertThatThrownBy(Region.COUNTRY::level).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_place_that_does_not_exist_is_unknown() {
        assertThat(regions.find("370399", NOW)).isEmpty();
        assertThat(regions.find("990000", NOW)).isEmpty();
        assertThat(regions.find("nowhere", NOW)).isEmpty();
    }

    @Test
    void a_functional_zone_is_known_only_while_it_is_in_use() {
        // given
        Regions some = Regions.of(
                List.of("code,name", "370300,淄博市"), List.of("code,name,f,t", "3703Z9,试验区,2020-01-01,2021-12-31"));
        // when, then: days are days in China
        assertThat(some.find("3703Z9", Instant.parse("2019-12-31T15:59:59Z"))).isEmpty();
        assertThat(some.find("3703Z9", Instant.parse("2019-12-31T16:00:00Z"))).isPresent();
        assertThat(some.find("3703Z9", Instant.parse("2021-12-31T15:59:59Z"))).isPresent();
        assertThat(some.find("3703Z9", Instant.parse("2021-12-31T16:00:00Z"))).isEmpty();
    }

    @Test
    void a_table_with_a_code_twice_or_a_broken_line_is_refused() {
        assertThatThrownBy(() -> Regions.of(List.of("code,name", "370300,a", "370300,b"), List.of()))
                .hasMessageContaining("370300");
        assertThatThrownBy(() -> Regions.of(List.of("code,name", "370300"), List.of()))
                .hasMessageContaining("columns");
    }
}
