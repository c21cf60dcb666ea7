package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.domain.simulation.SeriesScene.TOLD;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.fatal;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.suspected;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.together;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suspected because the same thing fails in many places: accidents of one type, hazards of one criterion. */
class AlikeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-27 00:00, 2026-03-30 10:00, 2026-04-02 23:59                   | 0 1 2
            2026-03-26 23:59, 2026-03-30 10:00, 2026-04-02 00:00                   | -
            2026-03-27 00:00, 2026-04-02 23:59                                     | -
            2026-04-02 10:00, 2026-03-27 10:00, 2026-03-30 10:00                   | 0 1 2
            2026-03-27 10:00, 2026-03-27 11:00, 2026-03-27 12:00, 2026-04-02 10:00 | 0 1 2, 0 1 2 3
            """)
    void three_fatal_accidents_of_one_type_in_a_week_are_many(String occurred, String together) {
        // when, then
        assertThat(together(fatal(List.of(occurred.split(", "))), "DET-CLUSTER-TYPE"))
                .isEqualTo(together.equals("-") ? List.of() : List.of(together.split(", ")));
    }

    @Test
    void accidents_of_other_types_or_of_no_known_one_or_in_other_provinces_are_not_counted() {
        // given
        List<Recorded> history = new ArrayList<>(fatal(List.of("2026-03-30 10:00", "2026-03-31 10:00")));
        history.add(
                told(2, SeriesScene.ofType("01", fatal(2, "2026-04-01 10:00").facts())));
        history.add(
                told(3, SeriesScene.ofType(null, fatal(3, "2026-04-01 10:00").facts())));
        history.add(told(fatal(4, "2026-04-01 10:00").in(Samples.CHANGSHA_WANGCHENG)));
        history.add(told(fatal(5, "2026-04-01 10:00").deaths(0)));
        // when, then
        assertThat(together(history, "DET-CLUSTER-TYPE")).isEmpty();
        // when
        history.add(told(fatal(6, "2026-04-01 10:00")));
        // then
        assertThat(together(history, "DET-CLUSTER-TYPE")).containsExactly("0 1 6");
    }

    /** A major hazard of a county, of that criterion, found so many days before the others became known. */
    private static HazardFacts hazard(String criterion, int daysBefore) {
        Instant found = TOLD.minus(Duration.ofDays(daysBefore));
        return Samples.judgedBy(
                criterion,
                Samples.hazard(new UUID(0, 0), HazardLevel.MAJOR, found, TOLD, TOLD.plus(Duration.ofDays(30))));
    }

    private static List<Recorded> hazards(int... daysBefore) {
        return IntStream.range(0, daysBefore.length)
                .mapToObj(number -> told(number, hazard("C24-08-4", daysBefore[number])))
                .toList();
    }

    @Test
    void the_fifth_major_hazard_of_one_criterion_in_a_county_in_thirty_days_is_a_precursor() {
        // when, then
        assertThat(together(hazards(29, 20, 10, 1), "DET-PRECURSOR")).isEmpty();
        assertThat(together(hazards(30, 20, 10, 1, 0), "DET-PRECURSOR")).isEmpty();
        assertThat(suspected(hazards(29, 20, 10, 1, 0), "DET-PRECURSOR"))
                .singleElement()
                .satisfies(AlikeTest::saysWhatItRestsOn);
    }

    private static void saysWhatItRestsOn(SuspicionFacts found) {
        assertThat(found.kind()).isEqualTo(SuspicionKind.PRECURSOR);
        assertThat(found.desk()).isEqualTo("370300");
        assertThat(found.caseId()).isEqualTo(new UUID(8, 4));
        assertThat(found.evidence())
                .extracting(each -> each.name() + " " + each.value())
                .startsWith("same.CRITERION C24-08-4", "same.COUNTY 370302")
                .contains("withinDays 30", "count 5")
                .filteredOn(each -> each.startsWith("member "))
                .hasSize(4);
    }

    @Test
    void while_they_stay_frequent_nobody_is_asked_again_and_when_they_become_so_anew_somebody_is() {
        // given
        List<Recorded> frequent = hazards(100, 99, 98, 97, 96, 95, 80, 75, 71, 70, 67);
        List<Recorded> anew = hazards(100, 99, 98, 97, 96, 60, 3, 2, 1, 0, 0);
        List<Recorded> backwards = hazards(0, 4, 8, 12, 16, 20, 24);
        // when, then
        assertThat(together(frequent, "DET-PRECURSOR")).containsExactly("0 1 2 3 4");
        assertThat(together(backwards, "DET-PRECURSOR")).containsExactly("0 1 2 3 4");
        assertThat(together(anew, "DET-PRECURSOR")).containsExactly("0 1 2 3 4", "6 7 8 9 10");
    }

    @Test
    void hazards_of_other_criteria_or_counties_and_general_ones_are_not_counted() {
        // given
        HazardFacts another = hazard("C24-08-4", 0);
        HazardFacts general = Samples.judgedBy(
                "C24-08-4",
                Samples.hazard(
                        new UUID(0, 0), HazardLevel.GENERAL, another.foundAt(), TOLD, TOLD.plus(Duration.ofDays(7))));
        List<Recorded> history = Stream.concat(
                        hazards(4, 3, 2, 1).stream(),
                        Stream.of(
                                told(5, hazard("C24-08-5", 0)),
                                told(6, Samples.of(new UUID(0, 0), "370303", another)),
                                told(7, general)))
                .toList();
        // when, then
        assertThat(together(history, "DET-PRECURSOR")).isEmpty();
    }
}
