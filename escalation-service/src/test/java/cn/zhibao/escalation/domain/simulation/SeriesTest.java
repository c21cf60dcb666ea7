package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.domain.simulation.SeriesScene.TOLD;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.cases;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.fatal;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.suspected;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.together;
import static cn.zhibao.escalation.domain.simulation.SeriesScene.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is suspected because several cases are alike and lie close together. */
class SeriesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-28 00:00, 2026-03-30 10:00, 2026-03-31 10:00, 2026-04-01 23:59 | 0 1 2 3
            2026-03-28 00:00, 2026-03-30 10:00, 2026-04-01 23:59                   | -
            2026-03-28 23:59, 2026-03-30 10:00, 2026-03-31 10:00, 2026-04-02 00:00 | -
            2026-03-27 23:59, 2026-03-28 00:00, 2026-03-31 10:00, 2026-04-01 10:00 | -
            2026-03-28 10:00, 2026-03-28 11:00, 2026-03-28 12:00, 2026-03-28 13:00 | 0 1 2 3
            2026-04-01 10:00, 2026-03-31 10:00, 2026-03-30 10:00, 2026-03-28 10:00 | 0 1 2 3
            2026-03-20 10:00, 2026-03-30 10:00, 2026-03-31 10:00, 2026-04-01 10:00 | -
            """)
    void four_fatal_accidents_on_five_days_in_a_row_are_many(String occurred, String together) {
        // when, then
        assertThat(together(fatal(List.of(occurred.split(", "))), "DET-CLUSTER"))
                .isEqualTo(together.equals("-") ? List.of() : List.of(together));
    }

    @Test
    void a_cluster_is_told_with_what_it_rests_on_and_the_province_verifies_it() {
        // when
        SuspicionFacts found = suspected(
                        fatal(List.of("2026-03-28 10:00", "2026-03-30 10:00", "2026-03-31 10:00", "2026-04-01 10:00")),
                        "DET-CLUSTER")
                .getFirst();
        // then
        assertThat(found.caseId()).isEqualTo(new UUID(9, 3));
        assertThat(found.suspectedAt())
                .isEqualTo(TOLD.plus(Duration.ofMinutes(3)).plusMillis(1));
        assertThat(found.desk()).isEqualTo("370000");
        assertThat(found.ruleBy()).isNotNull();
        assertThat(found.evidence())
                .extracting(each -> each.name() + " " + each.value())
                .containsExactly(
                        "same.PROVINCE 370000",
                        "accident.deaths 1",
                        "occurredAt 2026-04-01T02:00:00Z",
                        "withinDays 5",
                        "count 4",
                        "member 2026-03-28T02:00:00Z",
                        "member 2026-03-30T02:00:00Z",
                        "member 2026-03-31T02:00:00Z");
    }

    @Test
    void another_one_in_the_same_days_is_suspected_with_all_of_them() {
        // given
        List<String> occurred = List.of(
                "2026-03-28 10:00", "2026-03-29 10:00", "2026-03-30 10:00", "2026-03-31 10:00", "2026-04-01 10:00");
        // when, then
        assertThat(suspected(fatal(occurred), "DET-CLUSTER"))
                .extracting(SeriesScene::cases)
                .containsExactly(Set.of(0L, 1L, 2L, 3L), Set.of(0L, 1L, 2L, 3L, 4L));
    }

    static Stream<List<Integer>> orders() {
        return orders(List.of(0, 1, 2, 3));
    }

    private static Stream<List<Integer>> orders(List<Integer> numbers) {
        return numbers.isEmpty()
                ? Stream.of(List.of())
                : numbers.stream()
                        .flatMap(first -> orders(numbers.stream()
                                        .filter(each -> !each.equals(first))
                                        .toList())
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void in_whatever_order_they_become_known_the_last_one_shows_all(List<Integer> order) {
        // given
        List<String> occurred = List.of("2026-03-28 10:00", "2026-03-30 10:00", "2026-03-31 10:00", "2026-04-01 10:00");
        List<String> known = order.stream().map(occurred::get).toList();
        // when
        List<SuspicionFacts> found = suspected(fatal(known), "DET-CLUSTER");
        // then
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(cases(each)).containsExactly(0L, 1L, 2L, 3L);
            assertThat(each.caseId()).isEqualTo(new UUID(9, 3));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void of_those_that_become_known_at_the_same_moment_it_is_always_the_same_one(List<Integer> order) {
        // given
        List<Recorded> atOnce = order.stream()
                .map(number -> fatal(number, "2026-03-30 10:00"))
                .map(each -> new Recorded(1, TOLD, new AccidentReported(each.facts(), List.of())))
                .toList();
        // when, then
        assertThat(suspected(atOnce, "DET-CLUSTER"))
                .singleElement()
                .satisfies(each -> assertThat(each.caseId()).isEqualTo(new UUID(9, 3)));
    }

    @Test
    void other_provinces_and_accidents_without_deaths_make_no_cluster() {
        // given
        List<Recorded> history =
                new ArrayList<>(fatal(List.of("2026-03-28 10:00", "2026-03-30 10:00", "2026-03-31 10:00")));
        history.add(told(fatal(4, "2026-04-01 10:00").in(Samples.CHANGSHA_WANGCHENG)));
        history.add(told(fatal(5, "2026-04-01 10:00").deaths(0)));
        // when, then
        assertThat(suspected(history, "DET-CLUSTER")).isEmpty();
        // when: somebody dies later, and it is told
        Samples.Accident worse = fatal(5, "2026-04-01 10:00");
        Instant at = TOLD.plus(Duration.ofDays(2));
        history.add(
                new Recorded(2, at, new AccidentSupplemented(worse.facts(), List.of("casualties"), at, null, null)));
        // then
        assertThat(suspected(history, "DET-CLUSTER"))
                .singleElement()
                .satisfies(each -> assertThat(cases(each)).containsExactly(0L, 1L, 2L, 5L));
    }

    @ParameterizedTest(name = "{0} and {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01 00:00 | 2026-06-29 23:59 | C24-08-4 | repeated
            2026-01-01 23:59 | 2026-06-30 00:00 | C24-08-4 | not repeated
            2026-06-29 10:00 | 2026-06-29 11:00 | C24-08-4 | repeated
            2026-06-01 10:00 | 2026-06-29 11:00 | C24-08-5 | not repeated
            """)
    void the_same_fault_at_the_same_works_within_180_days_is_a_repetition(
            String first, String second, String criterion, String result) {
        // given
        HazardFacts before = hazard(first);
        HazardFacts then = Samples.judgedBy(criterion, hazard(second));
        // when
        List<SuspicionFacts> found = suspected(List.of(told(1, before), told(2, then)), "DET-REPEAT");
        // then
        assertThat(found)
                .extracting(SeriesScene::cases)
                .isEqualTo(result.equals("repeated") ? List.of(Set.of(1L, 2L)) : List.of());
    }

    @ParameterizedTest(name = "{0}, at {1} and {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            91350100M000100Y43 | 370302202601010101 | 370302202601010202 | repeated
            91350100M000100Y43 | 370302202601010101 | 370302202601010101 | repeated
            9144030071526726XG | 370302202601010101 | 370302202601010202 | not repeated
            """)
    void the_same_fault_of_one_unit_at_any_of_its_works_is_a_repetition(
            String unit, String permit, String permitThen, String result) {
        // given
        HazardFacts before = hazard(Punished.UNIT, permit, "2026-02-01 10:00");
        HazardFacts then = hazard(unit, permitThen, "2026-06-01 10:00");
        HazardFacts again = hazard(unit, permitThen, "2026-06-02 10:00");
        // when, then: whoever goes on with it is named once
        List<Recorded> history = List.of(told(1, before), told(2, then), told(3, again));
        assertThat(suspected(history, "DET-REPEAT-UNIT"))
                .extracting(SeriesScene::cases)
                .isEqualTo(result.equals("repeated") ? List.of(Set.of(1L, 2L)) : List.of(Set.of(2L, 3L)));
    }

    private static HazardFacts hazard(String unit, String permit, String found) {
        HazardFacts ofUnit = Punished.of(unit, hazard(found), false);
        return Punished.atWorks(permit, Samples.judgedBy("C24-08-4", ofUnit));
    }

    private static HazardFacts hazard(String found) {
        Instant at = Times.at(found);
        return Samples.hazard(new UUID(0, 0), HazardLevel.MAJOR, at, at, at.plus(Duration.ofDays(30)));
    }

    @ParameterizedTest(name = "{0} dead, {1} badly hurt, then {2} and {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2  | 0  | 2  | 0  | suspected
            2  | 0  | 0  | 9  | suspected
            9  | 0  | 0  | 49 | suspected
            29 | 0  | 0  | 99 | suspected
            2  | 0  | 3  | 0  | not suspected
            2  | 0  | 1  | 8  | not suspected
            """)
    void a_unit_that_is_just_under_a_grade_twice_is_suspected(
            int dead, int hurt, int deadThen, int hurtThen, String result) {
        // given
        Samples.Accident first = fatal(0, "2026-03-01 10:00").hit(new Casualties(dead, hurt, 0, 0, 0));
        Samples.Accident second = fatal(1, "2026-04-01 10:00").hit(new Casualties(deadThen, hurtThen, 0, 0, 0));
        // when, then
        assertThat(suspected(List.of(told(first), told(second)), "DET-UNDER"))
                .extracting(SeriesScene::cases)
                .isEqualTo(result.equals("suspected") ? List.of(Set.of(0L, 1L)) : List.of());
    }

    @Test
    void what_comes_twice_and_in_another_order_makes_no_other_series() {
        // given
        List<Recorded> history = new ArrayList<>(fatal(List.of(
                "2026-03-28 10:00", "2026-03-29 10:00", "2026-03-30 10:00", "2026-03-31 10:00", "2026-04-01 10:00")));
        List<EscalationEvent> once = patterns(history);
        history.addAll(List.copyOf(history));
        Collections.shuffle(history, new Random(1));
        // when, then
        assertThat(patterns(history)).isEqualTo(once).hasSize(2);
    }

    private static List<EscalationEvent> patterns(List<Recorded> history) {
        return Seen.of(history).moments.stream()
                .map(Seen.Moment::fact)
                .filter(fact -> fact instanceof SuspicionEvent of
                        && of.suspicion().rule().equals("DET-CLUSTER"))
                .toList();
    }
}
