package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.RectificationOverdue;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HazardStoryTest {

    private static final String DEADLINE = "2026-04-01 00:00";

    private static Story found(HazardLevel level) {
        HazardFacts hazard = Samples.hazard(level, "2026-03-28 08:00", "2026-03-28 09:00", DEADLINE);
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        return story;
    }

    private static Story overdue(HazardLevel level) {
        Story story = found(level);
        story.passes("2026-03-31 23:00");
        story.news();
        HazardFacts hazard = Samples.hazard(level, "2026-03-28 08:00", "2026-03-28 09:00", DEADLINE);
        story.fact(new RectificationOverdue(hazard, Times.at(DEADLINE)), Times.at(DEADLINE));
        return story;
    }

    @Test
    void a_general_hazard_calls_nobody_while_there_is_time() {
        assertThat(found(HazardLevel.GENERAL).told).isEmpty();
    }

    @Test
    void a_major_hazard_starts_the_report_of_the_unit_and_of_the_authorities() {
        assertThat(found(HazardLevel.MAJOR).told)
                .containsExactly(
                        "CN-10 opened, 03-28 08:00 to 03-29 00:00",
                        "SD-3 opened, 03-28 09:00 to 03-29 00:00",
                        "SD-3 calls 370000 duty-officer for PROVINCIAL_DIRECT_REPORT");
    }

    @Test
    void an_overdue_hazard_climbs_from_county_to_city_to_province() {
        // given
        Story story = overdue(HazardLevel.GENERAL);
        // when
        story.passes("2026-04-01 12:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-OVERDUE calls 370302 duty-officer for RECTIFICATION_OVERDUE",
                        "CN-OVERDUE goes on to 370300 duty-officer for RECTIFICATION_OVERDUE",
                        "CN-OVERDUE goes on to 370000 duty-officer for RECTIFICATION_OVERDUE");
    }

    @Test
    void an_overdue_major_hazard_is_also_proposed_for_listing() {
        assertThat(overdue(HazardLevel.MAJOR).news())
                .containsExactly(
                        "CN-OVERDUE calls 370302 duty-officer for RECTIFICATION_OVERDUE",
                        "CN-LISTING calls 370300 duty-leader for LISTED_SUPERVISION_PROPOSED",
                        "supervision proposed");
    }

    @Test
    void a_leader_of_the_province_lists_it_and_the_proposal_is_answered_with_that() {
        // given
        Story story = overdue(HazardLevel.MAJOR);
        story.news();
        // when
        list(story, "370000", "2026-04-10 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-LISTING taken by leader",
                        "listed by 370000",
                        "CN-LISTED-HAZARD opened, 04-01 01:00 to 04-10 00:00");
        assertThat(story.file.supervisions().getFirst()).isInstanceOf(Supervision.Listed.class);
    }

    @Test
    void a_second_deadline_that_passes_calls_again_but_does_not_propose_twice() {
        // given
        Story story = overdue(HazardLevel.MAJOR);
        story.news();
        Instant second = Times.at("2026-04-01 02:00");
        HazardFacts hazard = Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", DEADLINE);
        // when
        story.fact(new RectificationOverdue(hazard, second), second);
        // then
        assertThat(story.news()).containsExactly("CN-OVERDUE calls 370302 duty-officer for RECTIFICATION_OVERDUE");
    }

    @Test
    void a_hazard_that_is_graded_major_later_is_to_be_reported_from_then_on() {
        // given
        Story story = found(HazardLevel.GENERAL);
        HazardFacts hazard = Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", DEADLINE);
        Instant graded = Times.at("2026-03-30 10:00");
        // when
        story.fact(new HazardGraded(Samples.graded(hazard), HazardLevel.GENERAL), graded);
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-10 opened, 03-30 10:00 to 03-31 00:00",
                        "SD-3 opened, 03-30 10:00 to 03-31 00:00",
                        "SD-3 calls 370000 duty-officer for PROVINCIAL_DIRECT_REPORT");
    }

    @Test
    void nobody_further_is_called_for_a_hazard_that_was_struck_off() {
        // given
        Story story = found(HazardLevel.MAJOR); // reported in time, so that nothing has to be verified
        story.acknowledges("SD-3", "370000", "2026-03-28 10:00");
        story.fulfils("CN-10", "2026-03-28 11:00", "2026-03-28 11:00");
        HazardFacts hazard = Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", DEADLINE);
        story.fact(new RectificationOverdue(hazard, Times.at(DEADLINE)), Times.at(DEADLINE));
        story.news();
        Instant closed = Times.at("2026-04-01 02:00");
        // when
        story.fact(new HazardClosed(Samples.at(hazard, HazardStage.CLOSED, null, closed)), closed);
        story.passes("2026-04-05 00:00");
        // then
        assertThat(story.news()).isEmpty();
    }

    @Test
    void a_hazard_that_was_opened_again_calls_again_when_it_is_late_again() {
        // given
        Story story = overdue(HazardLevel.GENERAL);
        HazardFacts hazard = Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", DEADLINE);
        Instant closed = Times.at("2026-04-01 02:00");
        story.fact(new HazardClosed(Samples.at(hazard, HazardStage.CLOSED, null, closed)), closed);
        story.news();
        // when
        Instant reopened = Times.at("2026-04-02 00:00");
        story.fact(new HazardReopened(Samples.at(hazard, HazardStage.GRADED, null, null), "复发"), reopened);
        Instant late = Times.at("2026-04-09 00:00");
        story.fact(new RectificationOverdue(Samples.at(hazard, HazardStage.GRADED, late, null), late), late);
        // then
        assertThat(story.news()).containsExactly("CN-OVERDUE calls 370302 duty-officer for RECTIFICATION_OVERDUE");
    }

    @ParameterizedTest(name = "desk {0}, deadline {1}, listed before: {2} gives {3}")
    @CsvSource(nullValues = "-", textBlock = """
            370300, 2026-04-10 00:00, false, -
            370302, 2026-04-10 00:00, false, DESK_TOO_LOW
            000000, 2026-04-10 00:00, false, DESK_OUT_OF_SCOPE
            370200, 2026-04-10 00:00, false, DESK_OUT_OF_SCOPE
            430000, 2026-04-10 00:00, false, DESK_OUT_OF_SCOPE
            370000, 2026-04-01 01:00, false, DEADLINE_NOT_AHEAD
            370000, 2026-04-10 00:00, true,  ALREADY_LISTED
            """)
    void only_a_city_or_province_above_the_place_lists_once_with_a_deadline_ahead(
            String desk, String rectifyBy, boolean listed, Refusal refusal) {
        // given
        Story story = overdue(HazardLevel.MAJOR);
        if (listed) {
            list(story, "370000", "2026-04-09 00:00");
        }
        // when
        Outcome outcome = list(story, desk, rectifyBy);
        // then
        assertThat(outcome.refusal()).isEqualTo(refusal);
    }

    private static Outcome list(Story story, String desk, String rectifyBy) {
        return story.give(
                new Order.Listing(
                        story.file.supervisions().getFirst().id(), desk, Times.at(rectifyBy), "逾期未改", "leader"),
                Times.at("2026-04-01 01:00"));
    }
}
