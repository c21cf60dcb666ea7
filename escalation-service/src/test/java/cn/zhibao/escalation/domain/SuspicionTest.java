package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Rescued;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suspected of one case, and on which evidence. */
class SuspicionTest {

    private static final String LATE = "DET-LATE";

    /** Outside of Shandong, where the line of the ordinance does not run beside. */
    private static Samples.Accident accident() {
        return reported("2026-03-28 10:00").in(Samples.CHANGSHA_WANGCHENG);
    }

    /** What is wrong with a report; what an accident costs its unit is another matter. */
    private static List<String> suspicions(Story story) {
        return story.toldOf(" suspects ").stream()
                .filter(line -> !line.startsWith("DET-CONDITIONS"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static Suspicion newest(Story story) {
        return ofReports(story).getLast();
    }

    private static List<Suspicion> ofReports(Story story) {
        return story.file.suspicions().stream()
                .filter(each -> each.facts().kind() != SuspicionKind.CONDITIONS)
                .toList();
    }

    private static List<String> evidence(Story story, String name) {
        return newest(story).facts().evidence().stream()
                .filter(each -> each.name().equals(name))
                .map(SuspicionEvidence::value)
                .toList();
    }

    @ParameterizedTest(
            name = "informed {0}, received by the city {1} and the province {2}, reported to the ministry {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-03-28 09:00 | 2026-03-28 12:00 | 2026-03-28 14:00 | 2026-03-28 15:00 | -
            2026-03-28 08:59 | 2026-03-28 12:00 | 2026-03-28 14:00 | 2026-03-28 15:00 | CN-1
            2026-03-28 09:00 | 2026-03-28 12:01 | 2026-03-28 14:00 | 2026-03-28 15:00 | CN-3
            2026-03-28 09:00 | 2026-03-28 11:00 | 2026-03-28 13:01 | 2026-03-28 15:00 | CN-4
            2026-03-28 09:00 | 2026-03-28 11:00 | 2026-03-28 13:00 | 2026-03-28 15:01 | CN-5
            """)
    void each_hop_has_its_own_limit(String informed, String city, String province, String ministry, String late) {
        // given
        Samples.Accident three =
                accident().deaths(3).occurred("2026-03-28 08:30").informed(informed);
        Story story = Story.of(three);
        story.informs(three, NotifiedParty.GOVERNMENT, "2026-03-28 10:30");
        // when
        story.acknowledges("CN-3", "430100", city);
        story.acknowledges("CN-4", "430000", province);
        story.fulfils("CN-5", ministry, ministry);
        // then
        if (late == null) {
            assertThat(suspicions(story)).isEmpty();
        } else {
            assertThat(suspicions(story)).containsExactly("DET-LATE suspects LATE");
            assertThat(evidence(story, "clock")).containsExactly(late);
            assertThat(evidence(story, "dueAt")).hasSize(1);
            assertThat(evidence(story, "breachedAt")).hasSize(1);
        }
    }

    @Test
    void a_suspicion_is_told_with_its_desk_its_limit_and_a_call_to_verify_it() {
        // given
        Story story = Story.of(accident());
        story.informs(accident(), NotifiedParty.GOVERNMENT, "2026-03-28 10:05");
        story.news();
        // when: 2026-03-28 is a Saturday; ten working days leave out the holiday of 2026-04-04 to 2026-04-06
        story.passes("2026-03-28 12:00:00.001");
        // then
        assertThat(story.news())
                .containsSubsequence(
                        "CN-3 breached",
                        "DET-LATE suspects LATE, to be verified by 430100 until 04-14 00:00",
                        "DET-LATE opened, 03-28 12:00:00.001 to 04-14 00:00",
                        "DET-LATE calls 430100 duty-leader for VERIFICATION");
        assertThat(newest(story).facts().clockId()).isEqualTo(story.clock(LATE).id());
        assertThat(newest(story).facts().ruleBy())
                .isEqualTo(story.clock(LATE).facts().dueAt());
        // when: nobody rules
        story.passes("2026-04-14 01:00");
        // then
        assertThat(story.news())
                .contains("DET-LATE breached", "DET-LATE calls 430000 duty-leader for CLOCK_BREACHED")
                .noneMatch(line -> line.contains("suspects"));
    }

    @Test
    void in_Shandong_the_line_of_the_ordinance_is_evidence_of_the_same_suspicion() {
        // given
        Samples.Accident death = reported("2026-03-28 10:00").deaths(1);
        Story story = Story.of(death);
        story.informs(death, NotifiedParty.GOVERNMENT, "2026-03-28 10:05");
        // when
        story.passes("2026-03-28 12:01");
        // then
        assertThat(ofReports(story)).hasSize(1);
        assertThat(suspicions(story)).containsExactly("DET-LATE suspects LATE", "DET-LATE suspects LATE");
        assertThat(evidence(story, "clock")).containsExactly("SD-1", "CN-3");
        assertThat(story.toldOf("for VERIFICATION"))
                .containsExactly("DET-LATE calls 370300 duty-leader for VERIFICATION");
    }

    @ParameterizedTest(name = "{0} dead and {1} badly hurt, then {2} and {3}, happened {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            3 | 0 | 2 | 0 | 2026-03-28 09:50 | suspected
            3 | 0 | 3 | 0 | 2026-03-28 09:50 | not suspected
            3 | 0 | 4 | 0 | 2026-03-28 09:50 | not suspected
            1 | 2 | 2 | 1 | 2026-03-28 09:50 | not suspected
            1 | 2 | 1 | 1 | 2026-03-28 09:50 | suspected
            1 | 0 | 1 | 0 | 2026-03-28 09:51 | suspected
            1 | 0 | 1 | 0 | 2026-03-28 09:49 | not suspected
            """)
    void lower_figures_and_a_later_time_may_be_untrue(
            int dead, int hurt, int deadThen, int hurtThen, String occurred, String result) {
        // given
        Samples.Accident first = accident().hit(new Casualties(dead, hurt, 0, 0, 0));
        Story story = Story.of(first);
        // when
        story.supplements(
                first.hit(new Casualties(deadThen, hurtThen, 0, 0, 0)).occurred(occurred), "2026-03-28 10:30");
        // then
        assertThat(suspicions(story))
                .isEqualTo(result.equals("suspected") ? List.of("DET-FALSITY suspects FALSITY") : List.of());
    }

    @ParameterizedTest(name = "told at {0}, then {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-03-28 09:30 | 2026-03-28 09:31 | suspected
            2026-03-28 09:30 | 2026-03-28 09:30 | not suspected
            2026-03-28 09:30 | 2026-03-28 09:29 | not suspected
            -                | 2026-03-28 09:55 | not suspected
            """)
    void a_later_time_at_which_the_head_of_the_unit_was_told_would_stretch_his_hour(
            @Nullable String first, String then, String result) {
        // given
        Story story = Story.of(accident().informed(first));
        // when
        story.supplements(accident().informed(then), "2026-03-28 10:30");
        // then
        assertThat(suspicions(story))
                .isEqualTo(result.equals("suspected") ? List.of("DET-FALSITY suspects FALSITY") : List.of());
    }

    @ParameterizedTest(
            name = "missing {0}, trapped {1}, then dead {2}, injured {3}, missing {4}, trapped {5}, rescued {6}: {7}")
    @CsvSource(nullValues = "-", textBlock = """
            3, 0, 0, 0, 2, 0, -, suspected
            3, 0, 0, 0, 2, 0, 1, not suspected
            3, 0, 0, 0, 0, 0, 2, suspected
            3, 0, 0, 0, 0, 0, 3, not suspected
            0, 5, 2, 1, 0, 1, 1, not suspected
            0, 5, 2, 1, 0, 1, -, suspected
            2, 2, 0, 0, 4, 0, -, not suspected
            1, 0, 0, 0, 1, 0, 9, not suspected
            """)
    void fewer_missing_or_trapped_are_suspected_when_somebody_is_not_accounted_for(
            int missing,
            int trapped,
            int dead,
            int injured,
            int missingThen,
            int trappedThen,
            @Nullable Integer rescued,
            String result) {
        // given
        Story story = Story.of(accident().hit(new Casualties(0, 0, 0, missing, trapped)));
        Casualties then = new Casualties(dead, 0, injured, missingThen, trappedThen);
        // when
        story.supplements(Rescued.of(rescued, accident().hit(then).facts()), "2026-03-28 10:30");
        // then
        assertThat(suspicions(story))
                .isEqualTo(result.equals("suspected") ? List.of("DET-FALSITY suspects FALSITY") : List.of());
    }

    @Test
    void what_is_said_of_the_rescue_is_never_suspected_whichever_way_it_turns() {
        // given
        Samples.Accident trapped = accident().hit(new Casualties(1, 0, 0, 0, 1));
        Story story = Story.of(trapped.rescue(true));
        // when
        story.supplements(trapped.rescue(false), "2026-03-28 10:10");
        story.supplements(trapped.rescue(true), "2026-03-28 10:20");
        story.supplements(trapped.rescue(false), "2026-03-28 10:30");
        // then
        assertThat(suspicions(story)).isEmpty();
    }

    @Test
    void who_is_found_after_a_suspicion_adds_nothing_and_who_is_lost_again_does() {
        // given
        Samples.Accident three = accident().missing(3);
        Story story = Story.of(three);
        story.supplements(three.missing(1), "2026-03-28 10:10");
        // when
        story.supplements(Rescued.of(2, three.missing(1).facts()), "2026-03-28 10:20");
        // then
        assertThat(suspicions(story)).hasSize(1);
        assertThat(evidence(story, "accident.people")).containsExactly("1");
        assertThat(evidence(story, "accident.peopleMax")).containsExactly("3");
        // when
        story.supplements(Rescued.of(2, three.missing(0).facts()), "2026-03-28 10:30");
        // then
        assertThat(ofReports(story)).hasSize(1);
        assertThat(evidence(story, "accident.people")).containsExactly("1", "2");
    }

    @Test
    void figures_that_stay_low_are_nothing_new_and_lower_ones_are() {
        // given
        Samples.Accident three = accident().deaths(3);
        Story story = Story.of(three);
        story.supplements(three.deaths(2), "2026-03-28 10:10");
        // when
        story.supplements(three.deaths(2).informed("2026-03-28 09:45"), "2026-03-28 10:11");
        // then
        assertThat(suspicions(story)).hasSize(1);
        assertThat(evidence(story, "accident.deaths")).containsExactly("2");
        assertThat(evidence(story, "accident.deathsMax")).containsExactly("3");
        // when
        story.supplements(three.deaths(1), "2026-03-28 10:12");
        // then
        assertThat(suspicions(story)).hasSize(2);
        assertThat(ofReports(story)).hasSize(1);
        assertThat(evidence(story, "accident.deaths")).containsExactly("2", "1");
    }

    @Test
    void a_report_that_leaves_out_what_it_must_say_has_a_day_to_be_supplemented() {
        // given
        Story left = Story.of(accident().informed(null));
        Story supplemented = Story.of(accident().informed(null));
        // when
        supplemented.supplements(accident(), "2026-03-29 10:00");
        List.of(left, supplemented).forEach(story -> story.passes("2026-03-29 10:01"));
        // then
        assertThat(left.file.suspicions())
                .extracting(each -> each.facts().kind())
                .contains(SuspicionKind.OMISSION);
        assertThat(supplemented.file.suspicions())
                .extracting(each -> each.facts().kind())
                .doesNotContain(SuspicionKind.OMISSION);
        assertThat(Story.of(accident()).rulesWithClocks()).doesNotContain("CN-COMPLETE");
    }

    @Test
    void how_late_a_timer_rings_changes_nothing_about_what_is_suspected() {
        // given
        Samples.Accident accident = accident();
        Story onTime = Story.of(accident);
        Story late = Story.of(accident);
        // when
        onTime.passes("2026-03-28 12:01");
        onTime.passes("2026-03-29 12:01");
        late.give(new Input.TimerFired(), Times.at("2026-03-29 12:01"));
        // then
        assertThat(late.file.suspicions()).isEqualTo(onTime.file.suspicions()).hasSize(1);
    }
}
