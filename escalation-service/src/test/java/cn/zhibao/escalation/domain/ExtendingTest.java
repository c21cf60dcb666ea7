package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static cn.zhibao.escalation.domain.ClockWishes.ask;
import static cn.zhibao.escalation.domain.ClockWishes.decide;
import static cn.zhibao.escalation.domain.ClockWishes.waive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.ClockProgress;
import cn.zhibao.events.contract.ExtensionDecision;
import cn.zhibao.events.contract.ExtensionRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More time with approval (延期), and duties that turn out not to be owed (豁免). */
class ExtendingTest {

    private static final String COMPLETE = "CN-COMPLETE";
    private static final String NOON = "2026-03-28 12:00";

    /** Reported at 12:00 without the time at which the unit was told: it has a day to supplement that. */
    private static Story incomplete() {
        Story story = Story.of(reported(NOON).informed(null));
        story.news();
        return story;
    }

    @Test
    void a_granted_wish_moves_the_limit_and_the_marks_and_the_breach_with_it() {
        // given
        Story story = incomplete();
        // when
        ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-29 08:00");
        decide(story, COMPLETE, true, "leader", "370300", "2026-03-29 09:00");
        story.passes("2026-03-30 12:00");
        // then
        assertThat(story.toldOf(COMPLETE))
                .containsExactly(
                        "CN-COMPLETE at 50 %",
                        "CN-COMPLETE at 80 %",
                        "CN-COMPLETE more time is asked for until 03-30 12:00",
                        "CN-COMPLETE extended from 03-29 12:00 to 03-30 12:00",
                        "CN-COMPLETE at 50 %",
                        "CN-COMPLETE at 80 %");
        assertThat(story.clock(COMPLETE)).isInstanceOf(Clock.Running.class);
        story.passes("2026-03-30 12:01");
        assertThat(story.toldOf(COMPLETE)).contains("CN-COMPLETE breached");
    }

    @Test
    void each_extension_and_who_decided_it_are_told_with_the_clock_to_its_end() {
        // given
        Story story = incomplete();
        ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-29 08:00");
        decide(story, COMPLETE, true, "leader", "370300", "2026-03-29 09:00");
        // when
        story.supplements(reported(NOON).informed("2026-03-28 11:30"), "2026-03-30 10:00");
        // then
        Clock clock = story.clock(COMPLETE);
        assertThat(clock).isInstanceOf(Clock.Met.class);
        assertThat(clock.facts().breachedAt()).isNull();
        assertThat(clock.facts().progress())
                .isEqualTo(new ClockProgress(
                        Times.at("2026-03-29 12:00"),
                        1,
                        new ExtensionRequest(
                                Times.at("2026-03-30 12:00"), "仍在救援", "officer", Times.at("2026-03-29 08:00")),
                        new ExtensionDecision(true, "情况属实", "leader", Times.at("2026-03-29 09:00")),
                        null));
    }

    @Test
    void a_wish_that_nobody_decides_on_stops_nothing() {
        // given
        Story story = incomplete();
        // when
        ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-29 08:00");
        Outcome late = decide(story, COMPLETE, true, "leader", "370300", "2026-03-29 12:01");
        // then
        assertThat(story.toldOf(COMPLETE)).contains("CN-COMPLETE breached");
        assertThat(late.refusal()).isEqualTo(Refusal.CLOCK_PAST_DUE);
    }

    @Test
    void a_refused_wish_leaves_the_limit_and_may_be_followed_by_another_one() {
        // given
        Story story = incomplete();
        // when
        ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-28 13:00");
        decide(story, COMPLETE, false, "leader", "370300", "2026-03-28 14:00");
        ask(story, COMPLETE, "2026-03-29 18:00", "2026-03-28 15:00");
        // then
        assertThat(story.toldOf(COMPLETE))
                .containsExactly(
                        "CN-COMPLETE more time is asked for until 03-30 12:00",
                        "CN-COMPLETE gets no more time",
                        "CN-COMPLETE more time is asked for until 03-29 18:00");
        assertThat(story.clock(COMPLETE).facts().dueAt()).isEqualTo(Times.at("2026-03-29 12:00"));
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        // given
        Story story = incomplete();
        ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-28 13:00");
        // when
        Outcome askedAgain = ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-28 13:05");
        decide(story, COMPLETE, true, "leader", "370300", "2026-03-28 14:00");
        Outcome decidedAgain = decide(story, COMPLETE, true, "leader", "370300", "2026-03-28 14:05");
        waive(story, COMPLETE, "370300", "2026-03-28 15:00");
        Outcome waivedAgain = waive(story, COMPLETE, "370300", "2026-03-28 15:05");
        // then
        assertThat(askedAgain.decisions()).isEmpty();
        assertThat(decidedAgain.decisions()).isEmpty();
        assertThat(waivedAgain.decisions()).isEmpty();
    }

    @ParameterizedTest(name = "until {0} at {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-30 12:00, 2026-03-28 13:00, -
            2026-03-29 12:01, 2026-03-29 12:00, -
            2026-03-30 12:01, 2026-03-28 13:00, EXTENSION_TOO_LONG
            2026-03-29 12:00, 2026-03-28 13:00, EXTENSION_NOT_AHEAD
            2026-03-30 12:00, 2026-03-29 12:01, CLOCK_PAST_DUE
            """)
    void more_time_is_asked_for_before_the_limit_and_no_more_than_the_rule_gives(
            String until, String at, Refusal refusal) {
        assertThat(ask(incomplete(), COMPLETE, until, at).refusal()).isEqualTo(refusal);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            leader,  370300, -
            leader,  370000, -
            officer, 370300, SAME_PERSON
            leader,  370302, APPROVER_TOO_LOW
            leader,  370400, DESK_OUT_OF_SCOPE
            """)
    void another_person_of_a_higher_desk_decides(String by, String scope, Refusal refusal) {
        // given
        Story story = incomplete();
        ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-28 13:00");
        // then
        assertThat(decide(story, COMPLETE, true, by, scope, "2026-03-28 14:00").refusal())
                .isEqualTo(refusal);
    }

    @Test
    void nobody_decides_on_what_nobody_asked_for_and_an_extension_is_given_as_often_as_the_rule_says() {
        // given
        Story story = incomplete();
        // then
        assertThat(decide(story, COMPLETE, true, "leader", "370300", "2026-03-28 13:00")
                        .refusal())
                .isEqualTo(Refusal.EXTENSION_NOT_REQUESTED);
        ask(story, COMPLETE, "2026-03-29 13:00", "2026-03-28 14:00");
        assertThat(ask(story, COMPLETE, "2026-03-29 14:00", "2026-03-28 14:01").refusal())
                .isEqualTo(Refusal.EXTENSION_ALREADY_REQUESTED);
        decide(story, COMPLETE, true, "leader", "370300", "2026-03-28 15:00");
        assertThat(ask(story, COMPLETE, "2026-03-29 14:00", "2026-03-28 16:00").refusal())
                .isEqualTo(Refusal.EXTENSIONS_USED_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "CN-1, CLOCK_ALREADY_MET, CLOCK_ALREADY_MET",
        "CN-3, CLOCK_NOT_EXTENDABLE, CLOCK_NOT_WAIVABLE",
        "SD-1, CLOCK_NOT_EXTENDABLE, CLOCK_NOT_WAIVABLE",
        "SD-2, CLOCK_NOT_EXTENDABLE, CLOCK_NOT_WAIVABLE"
    })
    void no_report_of_an_accident_is_put_off_or_waived(String rule, Refusal time, Refusal waiver) {
        // given
        Story story = Story.of(reported(NOON).deaths(3).informed("2026-03-28 11:50"));
        Clock before = story.clock(rule);
        // when
        Outcome asked = ask(story, rule, "2026-03-28 23:00", "2026-03-28 12:01");
        Outcome waived = waive(story, rule, "370000", "2026-03-28 12:02");
        // then
        assertThat(asked.refusal()).isEqualTo(time);
        assertThat(waived.refusal()).isEqualTo(waiver);
        assertThat(story.clock(rule)).isEqualTo(before);
    }

    @Test
    void what_is_waived_is_never_late_and_is_no_omission() {
        // given
        Story story = incomplete();
        // when
        waive(story, COMPLETE, "370300", "2026-03-28 13:00");
        story.passes("2026-05-01 00:00");
        Outcome supplemented = story.fact(
                new AccidentSupplemented(
                        reported(NOON).informed("2026-03-28 11:30").facts(),
                        List.of("informedAt"),
                        Times.at("2026-05-01 00:00"),
                        null,
                        null),
                Times.at("2026-05-01 00:00"));
        // then
        assertThat(story.toldOf("OMISSION")).isEmpty();
        assertThat(story.toldOf(COMPLETE)).containsExactly("CN-COMPLETE waived");
        assertThat(supplemented.refusal()).isNull();
    }

    @Test
    void what_was_breached_before_it_was_waived_stays_breached_and_its_suspicion_is_ruled_about() {
        // given
        Story story = incomplete();
        // when
        waive(story, COMPLETE, "370300", "2026-03-29 13:00");
        // then
        assertThat(story.toldOf(COMPLETE)).containsSequence("CN-COMPLETE breached");
        assertThat(story.clock(COMPLETE)).isInstanceOf(Clock.Waived.class);
        assertThat(story.clock(COMPLETE).facts().breachedAt()).isNotNull();
        assertThat(story.toldOf("suspects OMISSION")).hasSize(1);
        assertThat(story.toldOf("ruled")).isEmpty();
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            370300, -
            370302, APPROVER_TOO_LOW
            370400, DESK_OUT_OF_SCOPE
            """)
    void a_leader_above_those_who_owe_it_waives(String scope, Refusal refusal) {
        assertThat(waive(incomplete(), COMPLETE, scope, "2026-03-28 13:00").refusal())
                .isEqualTo(refusal);
    }

    @Test
    void nothing_is_asked_for_or_waived_once_the_duty_is_done() {
        // given
        Story story = incomplete();
        story.supplements(reported(NOON).informed("2026-03-28 11:30"), "2026-03-28 13:00");
        // then
        assertThat(ask(story, COMPLETE, "2026-03-30 12:00", "2026-03-28 14:00").refusal())
                .isEqualTo(Refusal.CLOCK_ALREADY_MET);
        assertThat(waive(story, COMPLETE, "370300", "2026-03-28 14:00").refusal())
                .isEqualTo(Refusal.CLOCK_ALREADY_MET);
    }
}
