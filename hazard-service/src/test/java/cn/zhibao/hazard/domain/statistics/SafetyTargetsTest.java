package cn.zhibao.hazard.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyTargetsTest {

    @ParameterizedTest(name = "{0} larger, {1} ordinary after {2}")
    @CsvSource({
        "0, 0, 0, true, true",
        "0, 0, 4, true, true",
        "0, 3, 4, true, true",
        "0, 4, 4, true, false",
        "0, 1, 0, true, false",
        "1, 3, 4, false, true",
        "2, 5, 4, false, false"
    })
    void none_that_is_larger_and_fewer_that_are_ordinary(
            int larger, int ordinary, int before, boolean noneLarger, boolean fewerOrdinary) {
        // when
        SafetyTargets targets =
                SafetyTargets.of(grades("LARGER", larger, "ORDINARY", ordinary), grades("ORDINARY", before));
        // then
        assertThat(targets.noneLarger().met()).isEqualTo(noneLarger);
        assertThat(targets.fewerOrdinary().met()).isEqualTo(fewerOrdinary);
        assertThat(targets.fewerOrdinary().now().accidents()).isEqualTo(ordinary);
        assertThat(targets.fewerOrdinary().change().accidents().difference().intValue())
                .isEqualTo(ordinary - before);
    }

    @Test
    void every_grade_above_ordinary_is_larger() {
        // when
        SafetyTargets targets = SafetyTargets.of(
                grades("MAJOR", 1, "ESPECIALLY_MAJOR", 1, "LARGER", 1), grades("LARGER", 2, "ORDINARY", 9));
        // then
        assertThat(targets.noneLarger().now().accidents()).isEqualTo(3);
        assertThat(targets.noneLarger().before().accidents()).isEqualTo(2);
        assertThat(targets.fewerOrdinary().now()).isEqualTo(AccidentCounts.NONE);
    }

    private static Map<String, AccidentCounts> grades(Object... pairs) {
        Map<String, AccidentCounts> grades = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            int accidents = (Integer) pairs[i + 1];
            if (accidents > 0) {
                grades.put((String) pairs[i], new AccidentCounts(accidents, accidents, 0, 0, BigDecimal.ZERO));
            }
        }
        return grades;
    }
}
