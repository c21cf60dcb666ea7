package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest(name = "{0} done {1} recorded within {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            SD-2, 2026-03-28 10:20, 370300, -
            SD-2, 2026-03-28 10:20, 370000, -
            SD-2, 2026-03-28 10:20, 370302, DESK_OUT_OF_SCOPE
            SD-2, 2026-03-28 10:20, 430000, DESK_OUT_OF_SCOPE
            SD-2, 2026-03-28 10:31, 370300, FULFILLED_IN_FUTURE
            SD-1, 2026-03-28 10:20, 370000, CLOCK_NOT_FULFILLABLE
            CN-1, 2026-03-28 10:20, 370000, CLOCK_NOT_FULFILLABLE
            """)
    void a_fulfilment_is_recorded_only_for_the_own_desk_and_only_what_was_done(
            String rule, String doneAt, String scope, Refusal refusal) {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(3));
        UUID clock = story.clock(rule).id();
        // when
        Outcome outcome = story.give(
                new Input.Fulfilled(clock, Times.at(doneAt), "officer", scope, "WRITTEN", null),
                Times.at("2026-03-28 10:30"));
        // then
        assertThat(outcome.refusal()).isEqualTo(refusal);
    }

    @Test
    void a_clock_is_fulfilled_once() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(3));
        story.fulfils("SD-2", "2026-03-28 10:20", "2026-03-28 10:30");
        // when
        Outcome same = story.fulfils("SD-2", "2026-03-28 10:20", "2026-03-28 10:31");
        Outcome other = story.fulfils("SD-2", "2026-03-28 10:21", "2026-03-28 10:32");
        // then
        assertThat(same.decisions()).isEmpty();
        assertThat(other.refusal()).isEqualTo(Refusal.CLOCK_ALREADY_MET);
    }

    @ParameterizedTest(name = "the call to {0} answered within {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            SD-1,      370000, -
            SD-1,      370300, DESK_OUT_OF_SCOPE
            CN-3,      370000, -
            CN-3,      370300, -
            CN-3,      370302, DESK_OUT_OF_SCOPE
            CN-COUNTY, 370302, -
            CN-COUNTY, 370303, DESK_OUT_OF_SCOPE
            """)
    void a_call_is_answered_by_the_called_desk_or_one_above_it(String rule, String scope, Refusal refusal) {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        // when
        Outcome outcome = story.acknowledges(rule, scope, "2026-03-28 10:01");
        // then
        assertThat(outcome.refusal()).isEqualTo(refusal);
    }

    @Test
    void what_does_not_exist_is_said_to_be_unknown() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00"));
        UUID nothing = new UUID(1, 2);
        // when
        Outcome escalation =
                story.give(new Input.Acknowledged(nothing, "officer", "370000", null), Times.at("2026-03-28 10:01"));
        // then
        assertThat(escalation.refusal()).isEqualTo(Refusal.ESCALATION_UNKNOWN);
    }

    @Test
    void acknowledging_a_breach_does_not_meet_the_clock() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(3));
        story.passes("2026-03-28 11:01");
        // when
        Outcome outcome = story.acknowledges("SD-2", "370000", "2026-03-28 11:02");
        // then
        assertThat(outcome.refusal()).isNull();
        assertThat(story.toldOf("SD-2 met")).isEmpty();
    }
}
