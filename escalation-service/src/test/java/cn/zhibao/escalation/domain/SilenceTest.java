package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Months;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Exposed;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who should report and does not (异常零报告). */
class SilenceTest {

    private static final UUID ID = new UUID(7, 33);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Story story = new Story(ID);

    private void over(ExposureFacts month) {
        story.fact(new ExposureStated(month), month.statedAt());
    }

    private void silent(YearMonth month) {
        over(Months.unit(ID, month, 2, 0, 0));
    }

    private List<SuspicionFacts> suspected() {
        return story.file.suspicions().stream().map(Suspicion::facts).toList();
    }

    private static List<String> evidence(SuspicionFacts facts) {
        return facts.evidence().stream()
                .map(each -> each.name() + " " + each.value())
                .toList();
    }

    private void rules(SuspicionVerdict verdict, String at) {
        Outcome outcome = story.give(
                new Input.Ruled(
                        suspected().getLast().suspicionId(),
                        verdict,
                        "现场抽查2个项目",
                        "台账齐全",
                        List.of(),
                        "leader",
                        "370300"),
                Times.at(at));
        assertThat(outcome.refusal()).isNull();
    }

    @ParameterizedTest(name = "{0} dangerous works, {1} hazards and {2} accidents filed: {3}")
    @CsvSource({"1, 0, 0, true", "0, 0, 0, false", "1, 1, 0, false", "1, 0, 1, false"})
    void a_unit_with_dangerous_works_is_expected_to_find_something(
            int works, int hazards, int accidents, boolean suspected) {
        // when
        over(Months.unit(ID, MARCH, works, hazards, accidents));
        // then
        assertThat(suspected())
                .extracting(SuspicionFacts::rule)
                .isEqualTo(suspected ? List.of("DET-SILENCE") : List.of());
    }

    @ParameterizedTest(name = "{0} projects: {1}")
    @CsvSource({"5, true", "4, false"})
    void a_county_with_five_projects_is_expected_to_report_something(int projects, boolean suspected) {
        // when
        over(Months.county(ID, MARCH, projects));
        // then
        assertThat(suspected())
                .extracting(SuspicionFacts::rule)
                .isEqualTo(suspected ? List.of("DET-SILENCE-REGION") : List.of());
    }

    @Test
    void the_city_verifies_it_within_ten_working_days_with_the_month_and_its_figures_at_hand() {
        // when
        over(Months.lastFiled(Months.unit(ID, MARCH, 2, 0, 0), Times.at("2026-02-11 09:00")));
        // then: 2026-04-02 is a Thursday, and the holiday of 2026-04-04 to 2026-04-06 is left out
        assertThat(story.news())
                .contains("DET-SILENCE suspects SILENCE, to be verified by 370300 until 04-18 00:00")
                .contains("DET-SILENCE calls 370300 duty-leader for VERIFICATION");
        assertThat(suspected()).singleElement().satisfies(facts -> {
            assertThat(facts.kind()).isEqualTo(SuspicionKind.SILENCE);
            assertThat(facts.basis()).contains("本系统默认");
            assertThat(facts.summary().subject()).isEqualTo(Subject.EXPOSURE);
            assertThat(facts.summary().number()).isEqualTo("LB-370302-91350100M000100Y43");
            assertThat(evidence(facts))
                    .containsExactlyInAnyOrder(
                            "period 2026-03-01/2026-03-31",
                            "exposure.kind ENTERPRISE",
                            "exposure.dangerousWorks 2",
                            "exposure.hazardsFiled 0",
                            "exposure.accidentsFiled 0",
                            "lastFiledAt 2026-02-11T01:00:00Z")
                    .startsWith("period 2026-03-01/2026-03-31");
        });
    }

    @Test
    void further_silent_months_are_evidence_of_the_open_suspicion_and_one_with_filings_changes_nothing() {
        // given
        silent(FEBRUARY);
        silent(MARCH);
        List<SuspicionFacts> two = suspected();
        // when
        over(Months.unit(ID, YearMonth.of(2026, 4), 2, 3, 0));
        // then
        assertThat(suspected()).isEqualTo(two).singleElement().satisfies(facts -> {
            assertThat(facts.ruling()).isNull();
            assertThat(evidence(facts))
                    .hasSize(10)
                    .containsSubsequence("period 2026-02-01/2026-02-28", "period 2026-03-01/2026-03-31");
            assertThat(evidence(facts))
                    .filteredOn("exposure.hazardsFiled 0"::equals)
                    .hasSize(2);
        });
        assertThat(story.toldOf("calls 370300 duty-leader for VERIFICATION")).hasSize(1);
    }

    @Test
    void after_a_ruling_a_later_silent_month_opens_the_next_even_with_the_same_figures() {
        // given
        silent(FEBRUARY);
        rules(SuspicionVerdict.CLEARED, "2026-03-03 10:00");
        // when
        silent(MARCH);
        // then
        assertThat(suspected())
                .hasSize(2)
                .first()
                .satisfies(ruled -> assertThat(ruled.ruling()).isNotNull());
        assertThat(evidence(suspected().getLast())).hasSize(5).contains("period 2026-03-01/2026-03-31");
    }

    @Test
    void of_silence_nobody_is_guilty_so_that_nothing_makes_it_worse() {
        // given
        silent(MARCH);
        UUID id = suspected().getLast().suspicionId();
        List<Aggravation> worse = List.of(Aggravation.OBSTRUCTED_ENFORCEMENT);
        // when
        Outcome outcome = story.give(
                new Input.Ruled(id, SuspicionVerdict.CONFIRMED, "现场抽查", "未排查", worse, "leader", "370300"),
                Times.at("2026-04-03 10:00"));
        // then
        assertThat(outcome.refusal()).isEqualTo(Refusal.AGGRAVATION_OF_NOBODY);
        assertThat(suspected().getLast().ruling()).isNull();
    }

    @ParameterizedTest(name = "last filed {0}: {1} days")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 31",
                "2026-02-28 23:59, 31",
                "2026-03-30 23:59, 1",
                "2026-03-31 00:00, 0",
                "2026-04-01 10:00, 0"
            })
    void days_of_silence_are_counted_up_to_the_last_day_of_the_month(String last, long days) {
        ExposureFacts month = Months.unit(ID, MARCH, 1, 0, 0);
        assertThat(new Exposed(Months.lastFiled(month, last == null ? null : Times.at(last))).daysSilent())
                .isEqualTo(days);
    }
}
