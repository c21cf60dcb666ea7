package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.ClockWishes.ask;
import static cn.zhibao.escalation.domain.ClockWishes.decide;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import org.junit.jupiter.api.Test;

/** More time for what is listed (督办延期). */
class ListedTimeTest {

    @Test
    void the_deadline_of_a_listed_hazard_moves_with_its_clock_and_its_consequences_wait() {
        // given
        Listed listed = Listed.hazard().lists("2026-05-01 00:00");
        Story story = listed.story;
        // when
        ask(story, "CN-LISTED-HAZARD", "2026-06-30 00:00", "2026-04-20 09:00");
        Outcome low = decide(story, "CN-LISTED-HAZARD", true, "chief", "370302", "2026-04-20 10:00");
        decide(story, "CN-LISTED-HAZARD", true, "leader", "370300", "2026-04-20 11:00");
        story.news();
        story.passes("2026-06-30 00:01");
        // then
        assertThat(low.refusal()).isEqualTo(Refusal.APPROVER_TOO_LOW);
        assertThat(story.toldOf("overdue"))
                .containsExactly("overdue, proposed: [STOP_WORK, INTERVIEW, PERMIT_SUSPENSION, RAISE_TO_PROVINCE]");
    }

    @Test
    void the_time_that_the_province_set_is_extended_by_the_province() {
        // given
        Listed listed = Listed.hazard();
        Story story = listed.story;
        var order =
                new Order.Listing(listed.supervision().id(), "370000", Times.at("2026-05-01 00:00"), "逾期未改", "leader");
        listed.order(order, "2026-04-01 01:01");
        ask(story, "CN-LISTED-HAZARD", "2026-06-30 00:00", "2026-04-10 09:00");
        // when
        Outcome city = decide(story, "CN-LISTED-HAZARD", true, "leader", "370300", "2026-04-10 11:00");
        Outcome province = decide(story, "CN-LISTED-HAZARD", true, "leader", "370000", "2026-04-10 12:00");
        // then
        assertThat(story.clock("CN-LISTED-HAZARD").facts().desk()).isEqualTo("370000");
        assertThat(city.refusal()).isEqualTo(Refusal.APPROVER_TOO_LOW);
        assertThat(province.refusal()).isNull();
    }

    @Test
    void a_listed_hazard_is_extended_from_the_deadline_that_was_ordered() {
        // given
        Listed listed = Listed.hazard().lists("2026-05-01 00:00");
        Story story = listed.story;
        listed.news();
        // when
        ask(story, "CN-LISTED-HAZARD", "2026-06-30 00:00", "2026-04-10 09:00");
        decide(story, "CN-LISTED-HAZARD", true, "leader", "370300", "2026-04-10 11:00");
        // then
        assertThat(story.news())
                .filteredOn(line -> !line.startsWith("CN-OVERDUE") && !line.startsWith("DET-LATE-HAZARD"))
                .containsExactly(
                        "CN-LISTED-HAZARD more time is asked for until 06-30 00:00",
                        "CN-LISTED-HAZARD extended from 05-01 00:00 to 06-30 00:00",
                        "deadline from 05-01 00:00 to 06-30 00:00");
    }
}
