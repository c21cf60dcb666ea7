package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static cn.zhibao.escalation.domain.ClockWishes.waive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.InterviewHeld;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 《山东省安全生产条例》第三十八条: whoever answers for the place of a larger accident is interviewed, and the minutes say so. */
class InterviewsTest {

    private static final String RULE = "SD-INTERVIEW";
    private static final Samples.Accident LARGER = reported("2026-03-30 10:00").deaths(3);

    private static InterviewHeld by(String issuer, String addressee, String heldAt) {
        return held(1, issuer, addressee, heldAt, true);
    }

    private static InterviewHeld held(int number, String issuer, String addressee, String heldAt, boolean attended) {
        var notice = Documents.interview(
                new UUID(5, number),
                LARGER.id(),
                issuer,
                addressee,
                Times.at(heldAt).minusSeconds(3_600));
        return new InterviewHeld(notice, Times.at(heldAt), attended);
    }

    @Test
    void an_interview_of_the_city_meets_the_clock_when_it_was_held_and_not_when_it_was_recorded() {
        // given
        Story story = Story.of(LARGER);
        // when
        story.interviewed(by("370000", "370300", "2026-04-10 09:00"), Times.at("2026-04-10 16:00"));
        // then
        assertThat(story.toldOf(RULE + " "))
                .containsExactly(
                        "SD-INTERVIEW opened, 03-30 10:00 to 04-30 00:00", "SD-INTERVIEW met 04-10 09:00, in time");
    }

    @Test
    void the_decision_names_the_interview() {
        // given
        Story story = Story.of(LARGER);
        // when
        story.interviewed(by("370000", "370302", "2026-04-10 09:00"), Times.at("2026-04-10 16:00"));
        // then
        Trace trace = story.decisions.stream()
                .filter(Decision.Told.class::isInstance)
                .map(Decision.Told.class::cast)
                .filter(told -> told.fact() instanceof ClockMet met
                        && met.clock().rule().equals(RULE))
                .map(Decision.Told::trace)
                .findFirst()
                .orElseThrow();
        assertThat(trace.evidence())
                .isEqualTo(new Evidence(
                        Evidence.Kind.FACT,
                        "cn.zhibao.interview-held.v1",
                        new UUID(7, 1),
                        1L,
                        null,
                        Story.TELLER,
                        Times.at("2026-04-10 09:00"),
                        Times.at("2026-04-10 16:00")));
        assertThat(trace.inputs())
                .contains(new Condition.Value("notice", "鲁建督约〔2026〕1号"), new Condition.Value("issuer", "370000"));
    }

    @ParameterizedTest
    @CsvSource({
        // a lower desk; a unit; an authority of another place; before the accident was filed
        "370300, 370302, 2026-04-10 09:00",
        "370000, 某某建设集团有限公司, 2026-04-10 09:00",
        "370000, 370200, 2026-04-10 09:00",
        "370000, 370300, 2026-03-30 09:59"
    })
    void other_interviews_do_not(String issuer, String addressee, String heldAt) {
        // given
        Story story = Story.of(LARGER);
        // when
        story.interviewed(by(issuer, addressee, heldAt), Times.at("2026-04-10 16:00"));
        // then
        assertThat(story.clock(RULE)).isInstanceOf(Clock.Running.class);
        story.interviewed(held(2, "370000", "370300", "2026-04-11 09:00", true), Times.at("2026-04-11 10:00"));
        assertThat(story.clock(RULE)).isInstanceOf(Clock.Met.class);
    }

    @Test
    void one_that_was_held_late_or_recorded_late_says_which() {
        // given
        Story held = Story.of(LARGER);
        Story recorded = Story.of(LARGER);
        // when
        held.interviewed(by("370000", "370300", "2026-05-02 09:00"), Times.at("2026-05-02 10:00"));
        recorded.interviewed(by("370000", "370300", "2026-04-29 09:00"), Times.at("2026-05-02 10:00"));
        // then
        assertThat(held.toldOf(RULE + " met")).containsExactly("SD-INTERVIEW met 05-02 09:00, after the breach");
        assertThat(recorded.toldOf(RULE + " met")).containsExactly("SD-INTERVIEW met 04-29 09:00, after the breach");
    }

    @Test
    void an_interview_before_the_accident_became_larger_was_about_less() {
        // given
        Story story = Story.of(LARGER.deaths(2));
        story.interviewed(by("370000", "370300", "2026-03-31 09:00"), Times.at("2026-03-31 10:00"));
        // when
        story.supplements(LARGER, "2026-04-01 08:00");
        // then
        assertThat(story.clock(RULE)).isInstanceOf(Clock.Running.class);
        story.fulfils(RULE, "2026-04-03 09:00", "2026-04-03 10:00");
        assertThat(story.toldOf(RULE + " met")).containsExactly("SD-INTERVIEW met 04-03 09:00, in time");
    }

    @Test
    void one_that_is_heard_before_the_accident_counts_from_its_record_on() {
        // given
        Story story = new Story(LARGER.id());
        story.hears(by("370000", "370300", "2026-04-10 09:00"), Times.at("2026-04-10 16:00"));
        assertThat(story.told).isEmpty();
        // when
        story.files(LARGER);
        // then
        assertThat(story.clock(RULE)).isInstanceOf(Clock.Running.class);
        story.passes("2026-04-30 00:01");
        assertThat(story.toldOf(RULE + " "))
                .containsExactly(
                        "SD-INTERVIEW opened, 03-30 10:00 to 04-30 00:00", "SD-INTERVIEW met 04-10 09:00, in time");
    }

    @Test
    void hearing_it_again_changes_nothing() {
        // given
        Story story = Story.of(LARGER);
        InterviewHeld held = by("370000", "370300", "2026-04-10 09:00");
        story.interviewed(held, Times.at("2026-04-10 16:00"));
        var file = story.file;
        // when
        Outcome again = story.hears(held, Times.at("2026-04-10 16:00"));
        // then
        assertThat(again.decisions()).isEmpty();
        assertThat(story.file).isEqualTo(file);
    }

    @Test
    void one_that_was_held_elsewhere_is_recorded_or_the_province_says_that_none_is_owed() {
        // given
        Story recorded = Story.of(LARGER);
        Story waived = Story.of(LARGER);
        // when
        recorded.fulfils(RULE, "2026-04-10 09:00", "2026-04-10 10:00");
        waive(waived, RULE, "370000", "2026-04-10 10:00");
        // then
        assertThat(recorded.clock(RULE)).isInstanceOf(Clock.Met.class);
        assertThat(waived.clock(RULE)).isInstanceOf(Clock.Waived.class);
        waived.interviewed(by("370000", "370300", "2026-04-11 09:00"), Times.at("2026-04-11 16:00"));
        assertThat(waived.clock(RULE)).isInstanceOf(Clock.Waived.class);
    }
}
