package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.HazardCall;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.RectificationOverdue;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a desk may do to a call beside taking it on. */
class LadderAnswersTest {

    private static final String OVERDUE = "CN-OVERDUE";

    /** A general hazard that is late: the county has four hours, the city eight, the province a day. */
    private static Story late() {
        HazardFacts hazard =
                Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-01 00:00");
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        story.fact(new RectificationOverdue(hazard, Times.at("2026-04-01 00:00")), Times.at("2026-04-01 00:00"));
        story.news();
        return story;
    }

    private static Outcome snooze(Story story, String rule, String scope, String until, String at) {
        story.passes(at);
        UUID id = story.escalation(rule).id();
        return story.give(new Input.Snoozed(id, Times.at(until), "officer", scope, "在途"), Times.at(at));
    }

    private static Outcome reassign(Story story, String rule, Level level, String target, String at) {
        story.passes(at);
        UUID id = story.escalation(rule).id();
        return story.give(new Input.Reassigned(id, level, target, "officer", "370000", "由其牵头"), Times.at(at));
    }

    private static Outcome resolve(Story story, String rule, String by, String scope, String at) {
        UUID id = story.escalation(rule).id();
        return story.give(new Input.Resolved(id, by, scope, "已处置"), Times.at(at));
    }

    @Test
    void a_snoozed_step_comes_later_and_the_ladder_then_goes_on_as_before() {
        // given
        Story story = late();
        // when
        snooze(story, OVERDUE, "370302", "2026-04-01 06:00", "2026-04-01 01:00");
        story.passes("2026-04-01 05:59");
        List<String> before = story.news();
        story.passes("2026-04-01 14:01");
        // then
        assertThat(before).containsExactly("CN-OVERDUE snoozed until 04-01 06:00");
        assertThat(story.news())
                .containsExactly(
                        "CN-OVERDUE goes on to 370300 duty-officer for RECTIFICATION_OVERDUE",
                        "CN-OVERDUE goes on to 370000 duty-officer for RECTIFICATION_OVERDUE");
    }

    @ParameterizedTest(name = "within {0} until {1} at {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            370302, 2026-04-01 08:00, 2026-04-01 01:00, -
            370302, 2026-04-01 08:01, 2026-04-01 01:00, SNOOZE_TOO_LONG
            370302, 2026-04-01 04:00, 2026-04-01 01:00, SNOOZE_NOT_AHEAD
            370303, 2026-04-01 06:00, 2026-04-01 01:00, DESK_OUT_OF_SCOPE
            370302, 2026-04-01 16:00, 2026-04-01 04:01, DESK_OUT_OF_SCOPE
            370300, 2026-04-01 16:00, 2026-04-01 04:01, -
            370000, 2026-09-01 00:00, 2026-08-01 00:00, LADDER_ENDED
            """)
    void a_step_is_put_off_by_the_called_desk_and_no_longer_than_its_own_time(
            String scope, String until, String at, Refusal refusal) {
        assertThat(snooze(late(), OVERDUE, scope, until, at).refusal()).isEqualTo(refusal);
    }

    @Test
    void a_step_is_put_off_once_and_the_next_step_may_be_put_off_again() {
        // given
        Story story = late();
        snooze(story, OVERDUE, "370302", "2026-04-01 06:00", "2026-04-01 01:00");
        // when
        Outcome same = snooze(story, OVERDUE, "370302", "2026-04-01 06:00", "2026-04-01 01:01");
        Outcome longer = snooze(story, OVERDUE, "370302", "2026-04-01 07:00", "2026-04-01 01:02");
        Outcome next = snooze(story, OVERDUE, "370300", "2026-04-01 20:00", "2026-04-01 06:01");
        // then
        assertThat(same.decisions()).isEmpty();
        assertThat(longer.refusal()).isEqualTo(Refusal.ALREADY_WAITING);
        assertThat(next.refusal()).isNull();
    }

    static Stream<Casualties> people() {
        return Stream.of(
                new Casualties(1, 0, 0, 0, 0),
                new Casualties(0, 0, 0, 1, 0),
                new Casualties(0, 0, 0, 0, 1),
                Casualties.NONE);
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_call_about_an_accident_never_waits(Casualties hit) {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").hit(hit));
        // when
        Outcome outcome = snooze(story, "CN-3", "370000", "2026-03-28 10:15", "2026-03-28 10:01");
        // then
        assertThat(outcome.refusal()).isEqualTo(Refusal.ACCIDENT_NEVER_WAITS);
        story.passes("2026-03-28 10:10");
        assertThat(story.toldOf("CN-3 goes on")).hasSize(1);
    }

    /** What waits can be written down for hazards only: there is no way to even ask for an accident. */
    @Test
    void only_a_hazard_makes_a_call_that_may_wait() {
        Constructor<?>[] constructors = HazardCall.class.getDeclaredConstructors();
        assertThat(constructors).hasSize(1);
        assertThat(constructors[0].getParameterTypes()).containsExactly(Escalation.Open.class, Facts.OfHazard.class);
        assertThat(Escalation.Open.class.getMethods())
                .as("public moves of a call that is open")
                .extracting(method -> method.getName())
                .doesNotContain("snooze", "inhibit", "waiting");
    }

    @Test
    void a_call_about_another_case_is_no_call_about_this_hazard() {
        Story accident = Story.of(reported("2026-03-28 10:00").deaths(1));
        Facts.OfHazard hazard = (Facts.OfHazard) requireNonNull(late().file.facts());
        Escalation.Open call = (Escalation.Open) accident.escalation("SD-1");
        assertThatThrownBy(() -> new HazardCall(call, hazard)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_call_that_is_sent_to_the_leader_goes_on_from_there() {
        // given
        Story story = late();
        // when
        reassign(story, OVERDUE, Level.CITY, "duty-leader", "2026-04-01 01:00");
        story.passes("2026-04-01 05:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-OVERDUE is sent to 370300 duty-leader for RECTIFICATION_OVERDUE",
                        "CN-OVERDUE goes on to 370000 duty-officer for RECTIFICATION_OVERDUE");
    }

    @Test
    void sending_a_call_elsewhere_never_buys_time() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        var before = story.escalation("SD-1").facts().acknowledgeBy();
        // when
        Outcome outcome = reassign(story, "SD-1", Level.PROVINCE, "principal", "2026-03-28 10:04");
        // then
        assertThat(outcome.refusal()).isNull();
        assertThat(story.escalation("SD-1").facts().target()).isEqualTo("principal");
        assertThat(story.escalation("SD-1").facts().acknowledgeBy()).isEqualTo(before);
    }

    @Test
    void a_ladder_that_ended_begins_again_where_it_is_sent() {
        // given
        Story story = late();
        story.passes("2026-08-01 00:00");
        story.news();
        // when
        reassign(story, OVERDUE, Level.CITY, "duty-officer", "2026-08-01 00:01");
        story.passes("2026-08-01 08:01");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-OVERDUE is sent to 370300 duty-officer for RECTIFICATION_OVERDUE",
                        "CN-OVERDUE goes on to 370000 duty-officer for RECTIFICATION_OVERDUE");
    }

    @Test
    void a_call_to_the_province_is_not_sent_below_it() {
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        assertThat(reassign(story, "SD-1", Level.COUNTY, "duty-officer", "2026-03-28 10:01")
                        .refusal())
                .isEqualTo(Refusal.BELOW_FIRST_DESK);
    }

    @Test
    void a_call_is_not_sent_to_a_desk_that_nobody_staffs() {
        // given
        HazardFacts hazard =
                Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-01 00:00");
        Story story = new Story(hazard.hazardId(), new Roster("test", Set.of("370300")));
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        story.fact(new RectificationOverdue(hazard, Times.at("2026-04-01 00:00")), Times.at("2026-04-01 00:00"));
        // when, then
        assertThat(reassign(story, OVERDUE, Level.CITY, "duty-officer", "2026-04-01 00:30")
                        .refusal())
                .isEqualTo(Refusal.DESK_MISSING);
    }

    @Test
    void a_desk_that_nobody_staffs_is_skipped_at_once_and_the_fact_says_so() {
        // given
        HazardFacts hazard =
                Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-01 00:00");
        Story story = new Story(hazard.hazardId(), new Roster("test", Set.of("370300")));
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        story.fact(new RectificationOverdue(hazard, Times.at("2026-04-01 00:00")), Times.at("2026-04-01 00:00"));
        // when
        story.passes("2026-04-01 04:00");
        // then
        assertThat(story.toldOf("goes on"))
                .containsExactly("CN-OVERDUE goes on to 370000 duty-officer for RECTIFICATION_OVERDUE");
        assertThat(requireNonNull(story.escalation(OVERDUE).facts().progress()).skipped())
                .containsExactly(Level.CITY);
    }

    @Test
    void who_took_it_on_or_the_called_desk_is_done_with_it_once() {
        // given
        Story story = late();
        Outcome early = resolve(story, OVERDUE, "370302", "370302", "2026-04-01 00:30");
        story.acknowledges(OVERDUE, "370302", "2026-04-01 01:00");
        story.news();
        // when
        Outcome stranger = resolve(story, OVERDUE, "somebody", "370303", "2026-04-01 01:01");
        Outcome done = resolve(story, OVERDUE, "370302", "370302", "2026-04-01 01:02");
        Outcome again = resolve(story, OVERDUE, "370302", "370302", "2026-04-01 01:03");
        // then
        assertThat(early.refusal()).isEqualTo(Refusal.NOT_ACKNOWLEDGED);
        assertThat(stranger.refusal()).isEqualTo(Refusal.DESK_OUT_OF_SCOPE);
        assertThat(done.refusal()).isNull();
        assertThat(again.refusal()).isEqualTo(Refusal.ALREADY_RESOLVED);
        assertThat(story.toldOf("done with")).hasSize(1);
        assertThat(story.escalation(OVERDUE)).isInstanceOf(Escalation.Resolved.class);
    }

    static Stream<Ladder> ladders() {
        return Stream.of("370302", "430112")
                .flatMap(region -> Story.POLICY.packFor(region, Instant.MIN).ladders().values().stream());
    }

    @ParameterizedTest
    @MethodSource("ladders")
    void every_ladder_ends_at_a_principal(Ladder ladder) {
        assertThat(ladder.rungs().getLast().target()).isEqualTo("principal");
    }
}
