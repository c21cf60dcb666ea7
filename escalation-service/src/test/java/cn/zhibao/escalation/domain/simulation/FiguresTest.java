package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Policy NATIONAL = Changed.national("pack: CN", "pack: CN");

    private final Tally tally = new Tally();

    private Simulation counted() {
        return new Simulation(Seen.shipped(), "000000", 10, tally);
    }

    private static Recorded accident(String at, int deaths) {
        var accident = reported(at).deaths(deaths);
        return new Recorded(1, accident.reportedAt(), new AccidentReported(accident.facts(), List.of()));
    }

    @Test
    void calls_are_counted_by_level_and_desk_and_breaches_by_rule() {
        // given
        Simulation simulation = counted();
        // when
        simulation.take(accident("2026-03-28 10:00", 1));
        simulation.passTime(Times.at("2026-03-28 10:31"));
        // then
        Summary summary = tally.summary();
        assertThat(summary.raised()).isEqualTo(6);
        assertThat(summary.raisedByLevel())
                .containsOnly(Map.entry(Level.COUNTY, 2L), Map.entry(Level.CITY, 2L), Map.entry(Level.PROVINCE, 2L));
        assertThat(summary.raisedByDesk()).containsEntry("370302", 2L).containsEntry("370000", 2L);
        assertThat(summary.breachesByRule()).containsOnly(Map.entry("SD-1", 1L), Map.entry("CN-6", 1L));
        assertThat(summary.metLate()).isZero();
        assertThat(summary.worstDelay()).isNull();
    }

    @ParameterizedTest(name = "filed at {0}: {1} calls at night")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-28 21:59:59 | 0
            2026-03-28 22:00:00 | 3
            2026-03-29 05:59:59 | 3
            2026-03-29 06:00:00 | 0
            """)
    void the_night_is_from_ten_to_six(String filed, int atNight) {
        // when
        counted().take(accident(filed, 1));
        // then
        assertThat(tally.summary().pages()).isEqualTo(3);
        assertThat(tally.summary().nightPages()).isEqualTo(atNight);
    }

    @Test
    void the_worst_delay_is_that_of_the_clock_that_was_met_latest() {
        // given
        Simulation simulation = counted();
        Instant found = Times.at("2026-03-02 09:00");
        HazardFacts slow = Samples.foundBy("INSPECTION", found, found);
        HazardFacts slower = Samples.foundBy("PUBLIC_TIP", found, found);
        simulation.take(new Recorded(1, found, new HazardFound(slow)));
        simulation.take(new Recorded(1, found, new HazardFound(slower)));
        // when
        answers(simulation, slow, found.plus(Duration.ofHours(25)));
        answers(simulation, slower, found.plus(Duration.ofHours(30)));
        // then
        Summary summary = tally.summary();
        assertThat(summary.breaches()).isEqualTo(2);
        assertThat(summary.metLate()).isEqualTo(2);
        assertThat(summary.worstDelay())
                .isEqualTo(new Summary.Delay(Duration.ofHours(6), "CN-FIRST-TIP", slower.hazardId(), true));
    }

    private static void answers(Simulation simulation, HazardFacts hazard, Instant at) {
        HazardFacts answered = Samples.answered(hazard, at);
        simulation.take(new Recorded(2, at, new HazardGraded(answered, HazardLevel.GENERAL)));
    }

    @Test
    void the_overlay_of_a_province_calls_its_desk_for_accidents_that_the_nation_leaves_to_the_city() {
        // when
        List<Difference> differences = compared(NATIONAL, Story.POLICY, accident("2026-03-28 10:00", 0));
        // then
        assertThat(differences)
                .filteredOn(each -> each.kind() == Difference.Kind.NEWLY_CAUGHT)
                .anySatisfy(each -> {
                    assertThat(each.desk()).isEqualTo("370000");
                    assertThat(each.rule()).isEqualTo("SD-1");
                    assertThat(each.before()).isNull();
                    assertThat(each.after()).isEqualTo(Times.at("2026-03-28 10:00"));
                });
    }

    @Test
    void a_rule_that_only_has_another_name_makes_no_difference() {
        assertThat(compared(
                        NATIONAL,
                        Changed.national("id: CN-COUNTY", "id: CN-COUNTY-2"),
                        accident("2026-03-28 10:00", 1)))
                .isEmpty();
    }

    @Test
    void another_rule_that_calls_the_same_desk_for_the_same_reason_is_told_too() {
        // given: both hazards are of the same works already
        Policy without =
                Changed.national("same: [ENTERPRISE, CRITERION], count: 2", "same: [ENTERPRISE, CRITERION], count: 9");
        Recorded[] history = Stream.of("2026-03-02 09:00", "2026-03-03 09:00")
                .map(Times::at)
                .map(at -> Punished.hazard(UUID.randomUUID(), Punished.UNIT, HazardLevel.MAJOR, at))
                .map(hazard -> Samples.judgedBy("C24-08-4", hazard))
                .map(hazard -> new Recorded(1, hazard.reportedAt(), new HazardFound(hazard)))
                .toArray(Recorded[]::new);
        // when
        List<Difference> caught = compared(without, NATIONAL, history);
        List<Difference> missed = compared(NATIONAL, without, history);
        // then
        assertThat(caught)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(Difference.Kind.NEWLY_CAUGHT))
                .extracting(Difference::rule)
                .containsOnly("DET-REPEAT-UNIT");
        assertThat(missed)
                .hasSameSizeAs(caught)
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(Difference.Kind.NEWLY_MISSED))
                .extracting(Difference::rule)
                .containsOnly("DET-REPEAT-UNIT");
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            limit: 30 MINUTE        | limit: 20 MINUTE        | EARLIER
            limit: 30 MINUTE        | limit: 40 MINUTE        | LATER
            source == "DEVICE_ALARM" | source == "NO_ALARM"   | NEWLY_MISSED
            """)
    void another_limit_calls_earlier_or_later_and_another_condition_not_at_all(
            String words, String otherWords, Difference.Kind kind) {
        // given
        Instant found = Times.at("2026-03-02 09:00");
        HazardFacts hazard = Samples.foundBy("DEVICE_ALARM", found, found);
        Policy other = Changed.national(words, otherWords);
        // when
        List<Difference> differences = compared(NATIONAL, other, new Recorded(1, found, new HazardFound(hazard)));
        // then
        assertThat(differences)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(kind));
    }

    private static List<Difference> compared(Policy before, Policy after, Recorded... history) {
        List<Difference> differences = new ArrayList<>();
        Comparison comparison = new Comparison(differences::add);
        Simulation first = new Simulation(Seen.with(before), "000000", 10, comparison.before());
        Simulation second = new Simulation(Seen.with(after), "000000", 10, comparison.after());
        for (Recorded each : history) {
            first.take(each);
            second.take(each);
        }
        first.passAllTime();
        second.passAllTime();
        comparison.close();
        return differences;
    }

    @Test
    void a_case_is_compared_as_soon_as_both_packs_have_forgotten_it() {
        // given
        List<Difference> differences = new ArrayList<>();
        Comparison comparison = new Comparison(differences::add);
        Witness before = comparison.before();
        Witness after = comparison.after();
        Recorded accident = accident("2026-03-28 10:00", 0);
        new Simulation(Seen.shipped(), "000000", 10, after).take(accident);
        UUID caseId = accident.caseId();
        // when
        before.forgotten(CaseFile.empty(caseId), Instant.EPOCH);
        assertThat(differences).isEmpty();
        after.forgotten(CaseFile.empty(caseId), Instant.EPOCH);
        // then
        assertThat(differences).hasSize(3);
        comparison.close();
        assertThat(differences).hasSize(3);
    }
}
