package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static cn.zhibao.escalation.domain.ClockWishes.waive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shandong: whether the province investigates what may have been reported late or falsely (提级调查) is decided in time. */
class RaisedInvestigationTest {

    private static final String RAISE = "SD-RAISE";
    private static final Samples.Accident THREE = reported("2026-03-28 10:00").deaths(3);

    /** Reported in time as far as the desks are concerned. */
    private static Story reportedInTime(Samples.Accident accident) {
        Story story = Story.of(accident);
        story.informs(accident, NotifiedParty.GOVERNMENT, "2026-03-28 10:05");
        story.acknowledges("CN-3", "370300", "2026-03-28 10:06");
        story.acknowledges("CN-4", "370000", "2026-03-28 10:07");
        story.acknowledges("SD-1", "370000", "2026-03-28 10:08");
        return story;
    }

    private static void rules(Story story, SuspicionKind kind, SuspicionVerdict verdict, String at) {
        Suspicion suspicion = story.file.suspicions().stream()
                .filter(each -> each.facts().kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
        story.passes(at);
        Outcome outcome = story.give(
                new Input.Ruled(suspicion.id(), verdict, "值班记录", "属实", List.of(), "leader", "370300"), Times.at(at));
        assertThat(outcome.refusal()).isNull();
    }

    @Test
    void a_late_report_that_time_alone_shows_asks_the_province_for_a_decision() {
        // given
        Story story = reportedInTime(reported("2026-03-28 10:00").deaths(1));
        Samples.Accident missing = reported("2026-03-28 10:00").deaths(1).missing(1);
        story.supplements(missing, "2026-03-28 11:00");
        assertThat(story.toldOf(RAISE)).isEmpty();
        // when: nobody receives the change of casualties on its day
        story.passes("2026-03-29 00:00:00.001");
        // then: 2026-03-28 is a Saturday; the holiday is left out
        assertThat(story.toldOf(RAISE)).containsExactly("SD-RAISE opened, 03-29 00:00:00.001 to 04-14 00:00");
        assertThat(story.clock(RAISE).facts().desk()).isEqualTo("370000");
        // when: nobody decides
        story.passes("2026-04-14 00:01");
        // then
        assertThat(story.toldOf(RAISE))
                .endsWith(
                        "SD-RAISE at 80 %",
                        "SD-RAISE breached", "SD-RAISE calls 370000 duty-leader for CLOCK_BREACHED");
    }

    @Test
    void one_decision_answers_everything_that_was_suspected_by_then() {
        // given
        Story story = reportedInTime(THREE);
        story.supplements(THREE.deaths(2), "2026-03-28 10:20");
        story.passes("2026-03-29 00:01");
        assertThat(story.toldOf("DET-LATE suspects")).isNotEmpty();
        // when
        story.fulfils(RAISE, "2026-03-30 09:00", "2026-03-30 09:01");
        rules(story, SuspicionKind.FALSITY, SuspicionVerdict.CLEARED, "2026-03-31 09:00");
        story.supplements(THREE, "2026-03-31 10:00");
        // then
        assertThat(story.toldOf(RAISE))
                .containsExactly("SD-RAISE opened, 03-28 10:20 to 04-14 00:00", "SD-RAISE met 03-30 09:00, in time");
    }

    @Test
    void what_is_suspected_after_all_before_was_ruled_out_asks_again() {
        // given
        Story story = reportedInTime(THREE);
        story.supplements(THREE.deaths(2), "2026-03-28 10:20");
        rules(story, SuspicionKind.FALSITY, SuspicionVerdict.CLEARED, "2026-03-28 10:30");
        waive(story, RAISE, "370000", "2026-03-28 10:40");
        assertThat(story.clock(RAISE)).isInstanceOf(Clock.Waived.class);
        // when
        story.passes("2026-03-29 00:01");
        // then
        assertThat(story.toldOf("SD-RAISE opened"))
                .containsExactly(
                        "SD-RAISE opened, 03-28 10:20 to 04-14 00:00",
                        "SD-RAISE opened, 03-28 11:00:00.001 to 04-14 00:00");
    }

    @Test
    void a_confirmed_suspicion_asks_once() {
        // given
        Story story = reportedInTime(THREE);
        story.supplements(THREE.deaths(2), "2026-03-28 10:20");
        story.fulfils(RAISE, "2026-03-28 10:30", "2026-03-28 10:31");
        // when
        rules(story, SuspicionKind.FALSITY, SuspicionVerdict.CONFIRMED, "2026-03-28 10:40");
        story.passes("2026-03-30 00:00");
        // then
        assertThat(story.toldOf("SD-RAISE opened")).hasSize(1);
    }

    @Test
    void what_a_report_left_out_is_nothing_to_raise() {
        // given
        Story story = reportedInTime(reported("2026-03-28 10:00").informed(null));
        // when
        story.passes("2026-03-29 10:01");
        // then
        assertThat(story.toldOf("suspects OMISSION")).isNotEmpty();
        assertThat(story.toldOf(RAISE)).isEmpty();
    }

    @Test
    void elsewhere_nobody_is_asked() {
        // given
        Samples.Accident three = THREE.in(Samples.CHANGSHA_WANGCHENG);
        Story story = Story.of(three);
        // when
        story.supplements(three.deaths(2), "2026-03-28 10:20");
        // then
        assertThat(story.toldOf("suspects FALSITY")).isNotEmpty();
        assertThat(story.toldOf(RAISE)).isEmpty();
    }
}
