package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReleased;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While the province is called about a hazard directly, the reminders below it wait. */
class InhibitionTest {

    /** Nobody answers for a hazard since 08:00: the county is called at 09:00. At 09:20 it is graded major. */
    private static Story ownerlessAndMajor() {
        Instant found = Times.at("2026-03-30 07:00");
        HazardFacts hazard =
                Samples.hazard(HazardLevel.GENERAL, "2026-03-30 07:00", "2026-03-30 07:00", "2026-04-20 00:00");
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), found);
        HazardFacts released = Samples.ownerless(Samples.graded(hazard));
        HazardFacts general = new HazardFacts(
                released.hazardId(),
                released.number(),
                HazardLevel.GENERAL,
                released.criterion(),
                released.category(),
                released.region(),
                released.place(),
                released.project(),
                released.enterprise(),
                released.source(),
                released.foundAt(),
                released.reportedAt(),
                released.rectifyBy(),
                released.description(),
                released.exercise(),
                released.progress(),
                released.finding());
        story.fact(new HazardReleased(general, "HOUSING-370302", "移交"), Times.at("2026-03-30 08:00"));
        story.fact(new HazardGraded(released, HazardLevel.GENERAL), Times.at("2026-03-30 09:20"));
        story.news();
        return story;
    }

    @Test
    void a_reminder_waits_for_the_direct_report_and_goes_on_when_it_is_answered() {
        // given
        Story story = ownerlessAndMajor();
        // when
        story.passes("2026-03-30 09:40");
        List<String> waiting = story.toldOf("CN-OWNERLESS");
        story.acknowledges("SD-3", "370000", "2026-03-30 09:45");
        // then
        assertThat(waiting).containsExactly("CN-OWNERLESS waits for another call");
        assertThat(story.news()).endsWith("CN-OWNERLESS goes on to 370300 duty-officer for CLOCK_BREACHED");
        assertThat(((Escalation.Open) story.escalation("CN-OWNERLESS")).inhibitedBy())
                .isNull();
    }

    @Test
    void a_reminder_is_told_once_that_it_waits_and_goes_on_when_nobody_answers_the_direct_report() {
        // given
        Story story = ownerlessAndMajor();
        // when
        story.passes("2026-03-30 23:00");
        // then
        assertThat(story.toldOf("CN-OWNERLESS waits")).hasSize(1);
        assertThat(story.toldOf("CN-OWNERLESS goes on to 370300")).hasSize(1);
        assertThat(story.toldOf("CN-OWNERLESS goes on to 370000")).isNotEmpty();
    }

    @Test
    void a_call_that_waits_may_be_taken_on_by_who_was_called() {
        // given
        Story story = ownerlessAndMajor();
        story.passes("2026-03-30 09:40");
        // when
        Outcome outcome = story.acknowledges("CN-OWNERLESS", "370302", "2026-03-30 09:41");
        // then
        assertThat(outcome.refusal()).isNull();
        story.passes("2026-03-30 23:00");
        assertThat(story.toldOf("CN-OWNERLESS goes on")).isEmpty();
    }

    @Test
    void nothing_about_a_death_waits_for_another_call() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").hit(new Casualties(1, 0, 0, 0, 1)));
        // when
        story.passes("2026-03-28 10:20");
        // then
        assertThat(story.toldOf("waits")).isEmpty();
        assertThat(story.toldOf("CN-COUNTY goes on to 370300")).hasSize(1);
    }
}
