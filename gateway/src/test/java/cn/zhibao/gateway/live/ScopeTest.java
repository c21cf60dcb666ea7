package cn.zhibao.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "370000, 370302, true",
        "370000, 3703Z1, true",
        "370000, 430100, false",
        "370300, 370302, true",
        "370300, 3703Z1, true",
        "370300, 370300, true",
        "370300, 370000, false",
        "370300, 371302, false",
        "370302, 370302, true",
        "370302, 370303, false",
        "370302, 3703Z1, false",
        "3703Z1, 3703Z1, true",
        "3703Z1, 3703Z2, false",
        "371000, 371002, true",
        "371000, 371102, false",
        "000000, 430100, true"
    })
    void a_scope_covers_itself_and_what_lies_below(String scope, String region, boolean covered) {
        assertThat(Scope.of(scope).orElseThrow().covers(region)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"370300, true", "370400, true", "370402, false", "370200, false", "370000, true"})
    void an_event_is_for_the_people_of_the_place_and_for_those_of_the_desk_that_must_act(String scope, boolean heard) {
        var event = new LiveEvent(
                0, 0, 0, Position.ZERO, "370302", "370400", "escalation-raised", Instant.EPOCH, Frame.of("", "", ""));
        assertThat(new Filter(Scope.of(scope).orElseThrow(), Set.of()).wants(event))
                .isEqualTo(heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37", "37000", "3700000", "3703ZZZ", "3703z1", "Shandong", "３７０３００"})
    void what_is_no_region_code_is_no_scope(String text) {
        assertThat(Scope.of(text)).isEmpty();
    }
}
