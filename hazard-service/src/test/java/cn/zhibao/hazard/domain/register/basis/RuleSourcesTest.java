package cn.zhibao.hazard.domain.register.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.hazard.RegisterFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSourcesTest {

    private static final String HEADING = "code;kind;title;number;in-force;until;successor";

    private final RuleSources sources = RegisterFiles.load().sources();

    @Test
    void every_rule_that_ships_with_the_service_rests_on_a_source_that_was_in_force_with_it() {
        // given
        List<Citation> rules = Stream.of(
                        RegisterFiles.load().criteria().citations(),
                        RegisterFiles.accidentTypes().citations(),
                        RegisterFiles.workThresholds().citations(),
                        RegisterFiles.projectLimits().citations(),
                        RegisterFiles.load().permits().citations())
                .flatMap(List::stream)
                .toList();
        // when, then
        assertThat(rules).hasSizeGreaterThan(8);
        assertThat(sources.unfounded(rules)).isEmpty();
    }

    @ParameterizedTest(name = "{0} from {1} to {2} is founded: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            JZG-2024-5, 2024-12-13, -,          true
            JZG-2024-5, 2024-12-12, -,          false
            JZG-2022-2, 2022-04-19, 2024-12-12, true
            JZG-2022-2, 2022-04-18, 2024-12-12, false
            JZG-2022-2, 2022-04-19, 2024-12-13, false
            JZG-2022-2, 2022-04-19, -,          false
            NOTHING,    2024-12-13, -,          false
            """)
    void a_rule_is_founded_when_its_source_exists_and_holds_on_all_of_its_days(
            String source, LocalDate from, @Nullable LocalDate until, boolean founded) {
        Citation rule = new Citation("rule", source, from, until);
        assertThat(sources.unfounded(List.of(rule)).isEmpty()).isEqualTo(founded);
    }

    @Test
    void a_day_has_the_edition_that_was_in_force() {
        assertThat(sources.on(LocalDate.of(2024, 12, 12)))
                .extracting(RuleSource::code)
                .contains("JZG-2022-2", "WSL-2021")
                .doesNotContain("JZG-2024-5");
        assertThat(sources.on(LocalDate.of(2024, 12, 13)))
                .extracting(RuleSource::code)
                .contains("JZG-2024-5")
                .doesNotContain("JZG-2022-2");
        assertThat(sources.find("JZG-2022-2"))
                .get()
                .extracting(RuleSource::successor)
                .isEqualTo("JZG-2024-5");
    }

    @Test
    void a_register_that_names_a_code_twice_or_a_successor_it_has_not_is_refused() {
        String row = "A;LAW;a;;2020-01-01;;";
        assertThatThrownBy(() -> RuleSources.of(List.of(HEADING, row, row))).hasMessageContaining("twice");
        assertThatThrownBy(() -> RuleSources.of(List.of(HEADING, "A;LAW;a;;2020-01-01;2021-01-01;B")))
                .hasMessageContaining("took the place of A");
    }
}
