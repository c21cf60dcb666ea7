package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.HazardAssigned;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReleased;
import cn.zhibao.events.contract.HazardStage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hazard that nobody answers for is not only listed: somebody is called. */
class OwnerlessTest {

    private static final HazardFacts HAZARD =
            Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-20 00:00");

    @Test
    void after_an_hour_without_an_owner_the_county_is_called_and_then_whoever_is_above_it() {
        // given
        Story story = released(Roster.EVERYWHERE, "2026-03-28 10:00");
        // when
        story.passes("2026-03-28 12:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-OWNERLESS opened, 03-28 10:00 to 03-28 11:00",
                        "CN-OWNERLESS at 50 %",
                        "CN-OWNERLESS breached",
                        "CN-OWNERLESS calls 370302 duty-officer for CLOCK_BREACHED",
                        "CN-OWNERLESS goes on to 370300 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void where_the_county_has_no_desk_the_next_level_is_called() {
        // given
        Roster noCounty = new Roster("no-county", Set.of("370302"));
        Story story = released(noCounty, "2026-03-28 10:00");
        // when
        story.passes("2026-03-28 11:10");
        // then
        assertThat(story.news()).endsWith("CN-OWNERLESS calls 370300 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void a_new_owner_in_time_is_enough_and_ends_the_calls_when_it_comes_late() {
        // given
        Story inTime = released(Roster.EVERYWHERE, "2026-03-28 10:00");
        Story late = released(Roster.EVERYWHERE, "2026-03-28 10:00");
        // when
        assigned(inTime, "2026-03-28 10:20");
        assigned(late, "2026-03-28 11:20");
        inTime.passes("2026-04-05 00:00");
        late.passes("2026-04-05 00:00");
        // then
        assertThat(inTime.news())
                .containsExactly(
                        "CN-OWNERLESS opened, 03-28 10:00 to 03-28 11:00", "CN-OWNERLESS met 03-28 10:20, in time");
        assertThat(late.news())
                .endsWith(
                        "CN-OWNERLESS calls 370302 duty-officer for CLOCK_BREACHED",
                        "CN-OWNERLESS met 03-28 11:20, after the breach");
    }

    @Test
    void it_is_alarmed_each_time_it_loses_its_owner() {
        // given
        Story story = released(Roster.EVERYWHERE, "2026-03-28 10:00");
        story.passes("2026-03-28 11:10");
        assigned(story, "2026-03-28 11:20");
        story.news();
        // when
        releases(story, "2026-03-29 10:00");
        story.passes("2026-03-29 11:10");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-OWNERLESS opened, 03-29 10:00 to 03-29 11:00",
                        "CN-OWNERLESS at 50 %",
                        "CN-OWNERLESS breached",
                        "CN-OWNERLESS calls 370302 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void a_case_that_ends_needs_no_owner() {
        // given
        Story story = released(Roster.EVERYWHERE, "2026-03-28 10:00");
        story.news();
        // when
        story.fact(
                new HazardClosed(Samples.at(HAZARD, HazardStage.WITHDRAWN, null, Times.at("2026-03-28 10:30"))),
                Times.at("2026-03-28 10:30"));
        story.passes("2026-04-05 00:00");
        // then
        assertThat(story.news()).endsWith("CN-OWNERLESS met 03-28 10:30, in time");
    }

    private static Story released(Roster roster, String at) {
        Story story = new Story(HAZARD.hazardId(), roster);
        story.fact(new HazardFound(Samples.at(HAZARD, HazardStage.GRADED, null, null)), HAZARD.reportedAt());
        story.news();
        releases(story, at);
        return story;
    }

    private static void releases(Story story, String at) {
        story.fact(new HazardReleased(Samples.ownerless(HAZARD), "HOUSING-370302", "不属本部门职责"), Times.at(at));
    }

    private static void assigned(Story story, String at) {
        story.fact(new HazardAssigned(Samples.at(HAZARD, HazardStage.GRADED, null, null), null, "指定"), Times.at(at));
    }
}
