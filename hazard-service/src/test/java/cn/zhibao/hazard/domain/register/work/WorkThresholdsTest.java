package cn.zhibao.hazard.domain.register.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.register.basis.Citation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkThresholdsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private final WorkThresholds thresholds = RegisterFiles.workThresholds();

    @ParameterizedTest
    @CsvSource({
        "PIT, depth=2.99, NONE",
        "PIT, depth=3, DANGEROUS",
        "PIT, depth=4.99, DANGEROUS",
        "PIT, depth=5, OVER_SCALE",
        "FORMWORK, height=4.99, NONE",
        "FORMWORK, height=5, DANGEROUS",
        "FORMWORK, height=8, OVER_SCALE",
        "FORMWORK, span=9.99, NONE",
        "FORMWORK, span=10, DANGEROUS",
        "FORMWORK, span=18, OVER_SCALE",
        "FORMWORK, areaLoad=10, DANGEROUS",
        "FORMWORK, areaLoad=15, OVER_SCALE",
        "FORMWORK, lineLoad=14.9, NONE",
        "FORMWORK, lineLoad=15, DANGEROUS",
        "FORMWORK, lineLoad=20, OVER_SCALE",
        "FORMWORK, pointLoad=6.9, NONE",
        "FORMWORK, pointLoad=7, OVER_SCALE",
        "UNUSUAL_LIFT, liftWeight=9.9, NONE",
        "UNUSUAL_LIFT, liftWeight=10, DANGEROUS",
        "UNUSUAL_LIFT, liftWeight=100, OVER_SCALE",
        "CRANE, , DANGEROUS",
        "CRANE, capacity=299, DANGEROUS",
        "CRANE, capacity=300, OVER_SCALE",
        "CRANE, height=200, OVER_SCALE",
        "CRANE, baseHeight=200, OVER_SCALE",
        "SCAFFOLD, height=23.9, NONE",
        "SCAFFOLD, height=24, DANGEROUS",
        "SCAFFOLD, height=50, OVER_SCALE",
        "ATTACHED_SCAFFOLD, liftHeight=149, DANGEROUS",
        "ATTACHED_SCAFFOLD, liftHeight=150, OVER_SCALE",
        "CANTILEVER_SCAFFOLD, sectionHeight=19.9, DANGEROUS",
        "CANTILEVER_SCAFFOLD, sectionHeight=20, OVER_SCALE",
        "BASKET, , DANGEROUS",
        "TUNNELLING, , OVER_SCALE",
        "DEMOLITION, , NONE",
        "CURTAIN_WALL, height=49.9, DANGEROUS",
        "CURTAIN_WALL, height=50, OVER_SCALE",
        "STEEL_STRUCTURE, span=36, OVER_SCALE",
        "GRID_STRUCTURE, span=59.9, DANGEROUS",
        "GRID_STRUCTURE, span=60, OVER_SCALE",
        "HAND_DUG_PILE, depth=15.9, DANGEROUS",
        "HAND_DUG_PILE, depth=16, OVER_SCALE",
        "UNDERWATER, , OVER_SCALE",
        "WHOLE_LIFTING, liftWeight=999, DANGEROUS",
        "WHOLE_LIFTING, liftWeight=1000, OVER_SCALE"
    })
    void a_value_counts_as_reached_when_equal(WorkKind kind, @Nullable String measure, WorkGrade grade) {
        assertThat(thresholds.grade(kind, measures(measure), Set.of(), DAY)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "PIT, COMPLEX_SURROUNDINGS, DANGEROUS",
        "FORMWORK, SLIP_OR_CLIMB_FORM, OVER_SCALE",
        "DEMOLITION, AFFECTS_OTHERS, DANGEROUS",
        "DEMOLITION, SPECIAL_STRUCTURE, OVER_SCALE",
        "SCAFFOLD, SPECIAL_STRUCTURE, NONE"
    })
    void a_sign_is_enough_whatever_the_measures(WorkKind kind, Sign sign, WorkGrade grade) {
        assertThat(thresholds.grade(kind, Map.of(), Set.of(sign), DAY)).isEqualTo(grade);
    }

    @Test
    void the_worst_of_several_measures_decides() {
        assertThat(thresholds.grade(WorkKind.FORMWORK, measures("height=5 span=18"), Set.of(), DAY))
                .isEqualTo(WorkGrade.OVER_SCALE);
    }

    @Test
    void every_kind_has_thresholds() {
        assertThat(WorkKind.values())
                .allSatisfy(kind -> assertThat(thresholds.grade(
                                kind,
                                Arrays.stream(Measure.values())
                                        .collect(Collectors.toMap(measure -> measure, _ -> new BigDecimal(100_000))),
                                Set.of(Sign.values()),
                                DAY))
                        .isNotEqualTo(WorkGrade.NONE));
    }

    @Test
    void the_edition_of_the_day_decides() {
        // given
        WorkThresholds two = WorkThresholds.of(List.of(
                List.of("# source: A", "# in-force: 2018-06-01", "k;c;d;o", "PIT;depth;3;5"),
                List.of("# source: B", "# in-force: 2027-01-01", "k;c;d;o", "PIT;depth;2;4")));
        // when, then
        assertThat(two.grade(WorkKind.PIT, measures("depth=4"), Set.of(), LocalDate.of(2026, 12, 31)))
                .isEqualTo(WorkGrade.DANGEROUS);
        assertThat(two.grade(WorkKind.PIT, measures("depth=4"), Set.of(), LocalDate.of(2027, 1, 1)))
                .isEqualTo(WorkGrade.OVER_SCALE);
        assertThat(two.citations())
                .containsExactly(
                        new Citation("work thresholds", "B", LocalDate.of(2027, 1, 1), null),
                        new Citation("work thresholds", "A", LocalDate.of(2018, 6, 1), LocalDate.of(2026, 12, 31)));
        assertThat(two.grade(WorkKind.PIT, measures("depth=4"), Set.of(), LocalDate.of(2000, 1, 1)))
                .isEqualTo(WorkGrade.DANGEROUS);
    }

    @Test
    void an_edition_with_a_broken_line_or_without_its_day_is_refused() {
        assertThatThrownBy(() -> WorkThresholds.of(List.of(List.of("k;c;d;o", "PIT;depth;3;5"))))
                .hasMessageContaining("in force");
        assertThatThrownBy(
                        () -> WorkThresholds.of(List.of(List.of("# in-force: 2018-06-01", "k;c;d;o", "PIT;depth;3;5"))))
                .hasMessageContaining("on what source");
        assertThatThrownBy(() -> WorkThresholds.of(
                        List.of(List.of("# source: A", "# in-force: 2018-06-01", "k;c;d;o", "PIT;colour;3;5"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Measure, BigDecimal> measures(@Nullable String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split(" "))
                        .map(one -> one.split("="))
                        .collect(Collectors.toMap(
                                one -> Measure.of(one[0]).orElseThrow(), one -> new BigDecimal(one[1])));
    }
}
