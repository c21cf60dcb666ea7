package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is late after the first report of an accident, and the reports of major hazards. */
class LateReportTest {

    /** Outside of Shandong, received at once by city and province. */
    private static Story accident(int deaths, int missing) {
        Samples.Accident accident = accident(deaths).missing(missing);
        Story story = Story.of(accident);
        story.informs(accident, NotifiedParty.GOVERNMENT, "2026-03-28 10:05");
        story.acknowledges("CN-3", "430100", "2026-03-28 10:10");
        story.acknowledges("CN-4", "430000", "2026-03-28 10:20");
        if (deaths >= 3) {
            fulfils(story, "CN-5", "2026-03-28 10:30");
        }
        return story;
    }

    private static void fulfils(Story story, String rule, String at) {
        Instant done = Times.at(at);
        UUID clock = story.clock(rule).id();
        story.give(new Input.Fulfilled(clock, done, "officer", "430000", "WRITTEN", null), done);
    }

    private static Samples.Accident accident(int deaths) {
        return reported("2026-03-28 10:00").in(Samples.CHANGSHA_WANGCHENG).deaths(deaths);
    }

    private static List<SuspicionFacts> late(Story story) {
        return story.file.suspicions().stream()
                .map(each -> each.facts())
                .filter(each -> each.kind() == SuspicionKind.LATE)
                .toList();
    }

    private static List<String> clocks(Story story) {
        return late(story).stream()
                .flatMap(each -> each.evidence().stream())
                .filter(each -> each.name().equals("clock"))
                .map(SuspicionEvidence::value)
                .toList();
    }

    @Test
    void a_government_that_is_not_told_in_two_hours_is_told_late() {
        // given
        Samples.Accident accident = accident(1);
        Story story = Story.of(accident);
        story.acknowledges("CN-3", "430100", "2026-03-28 10:10");
        story.acknowledges("CN-4", "430000", "2026-03-28 10:20");
        // when
        story.passes("2026-03-28 12:00");
        // then
        assertThat(clocks(story)).isEmpty();
        story.passes("2026-03-28 12:01");
        assertThat(clocks(story)).containsExactly("CN-2");
    }

    @Test
    void that_other_departments_are_not_told_is_no_late_report() {
        // when
        Story story = accident(1, 0);
        story.passes("2026-03-30 00:00");
        // then
        assertThat(story.toldOf("CN-6 breached")).hasSize(1);
        assertThat(late(story)).isEmpty();
    }

    @ParameterizedTest(name = "received by the city {0} and the province {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-29 00:00, 2026-03-29 00:00, -
            2026-03-29 00:01, 2026-03-29 00:00, CN-8
            2026-03-29 00:00, 2026-03-29 00:01, CN-8-PROVINCE
            """)
    void a_change_of_casualties_has_the_same_day(String city, String province, String clock) {
        // given
        Story story = accident(1, 0);
        // when
        story.supplements(accident(2), "2026-03-28 14:00");
        story.fulfils("CN-8-GOVERNMENT", "430000", "2026-03-28 14:10", "2026-03-28 14:15");
        if (city.compareTo(province) <= 0) {
            story.acknowledges("CN-8", "430100", city);
            story.acknowledges("CN-8-PROVINCE", "430000", province);
        } else {
            story.acknowledges("CN-8-PROVINCE", "430000", province);
            story.acknowledges("CN-8", "430100", city);
        }
        // then
        assertThat(clocks(story)).isEqualTo(clock == null ? List.of() : List.of(clock));
    }

    @ParameterizedTest(name = "{0} dead and one missing, the next report {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            1,  2026-03-30 00:00, -
            1,  2026-03-30 00:01, CN-9
            10, 2026-03-28 22:00, -
            10, 2026-03-28 22:01, CN-9-MAJOR
            """)
    void while_somebody_is_missing_reports_go_on(int deaths, String next, String clock) {
        // given
        Story story = accident(deaths, 1);
        // when
        story.supplements(accident(deaths).missing(1), next);
        // then
        assertThat(clocks(story)).isEqualTo(clock == null ? List.of() : List.of(clock));
    }

    @Test
    void a_major_hazard_that_is_not_reported_the_same_day_is_reported_late_by_whom_the_evidence_names() {
        // given
        HazardFacts hazard = Samples.of(
                new UUID(5, 5),
                Samples.CHANGSHA_WANGCHENG,
                Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-28 00:00"));
        Story story = new Story(hazard.hazardId());
        Story reported = new Story(hazard.hazardId());
        List.of(story, reported).forEach(each -> each.fact(new HazardFound(hazard), hazard.reportedAt()));
        // when
        fulfils(reported, "CN-10", "2026-03-28 20:00");
        List.of(story, reported).forEach(each -> each.passes("2026-03-29 00:01"));
        // then
        assertThat(late(reported)).isEmpty();
        assertThat(late(story)).singleElement().satisfies(facts -> {
            assertThat(facts.rule()).isEqualTo("DET-LATE-HAZARD");
            assertThat(facts.summary().subject()).isEqualTo(Subject.HAZARD);
            assertThat(facts.desk()).isEqualTo("430100");
            assertThat(facts.evidence())
                    .extracting(each -> each.name() + " " + each.value())
                    .startsWith(
                            "clock CN-10",
                            "from UNIT",
                            "to COUNTY_DEPARTMENT_AND_WORKERS_CONGRESS",
                            "dueAt 2026-03-28T16:00:00Z");
        });
    }

    @Test
    void in_Shandong_the_line_to_the_province_is_evidence_of_the_same_suspicion() {
        // given
        HazardFacts hazard =
                Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-28 00:00");
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        // when
        story.passes("2026-03-29 00:01");
        // then
        assertThat(late(story)).hasSize(1);
        assertThat(clocks(story)).containsExactlyInAnyOrder("CN-10", "SD-3");
    }

    @ParameterizedTest(name = "{0}, reported {1}: {2}")
    @CsvSource(textBlock = """
            MAJOR,   2026-03-28 10:00, in time
            MAJOR,   2026-03-28 10:01, late
            GENERAL, 2026-03-28 10:01, in time
            """)
    void a_resident_inspector_has_two_hours_for_what_is_major(HazardLevel level, String filed, String result) {
        // given
        HazardFacts found = Samples.foundBy("RESIDENT_INSPECTOR", Times.at("2026-03-28 08:00"), Times.at(filed));
        HazardFacts hazard = level == HazardLevel.MAJOR ? Samples.graded(found) : found;
        Story story = new Story(hazard.hazardId());
        // when
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        // then
        assertThat(clocks(story)).isEqualTo(result.equals("late") ? List.of("CN-FIRST-RESIDENT") : List.of());
    }
}
