package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** How a suspicion is verified, and what a ruling does. */
class RulingTest {

    private static final String LATE = "DET-LATE";

    private static Samples.Accident accident() {
        return reported("2026-03-28 10:00").in(Samples.CHANGSHA_WANGCHENG);
    }

    private static Suspicion newest(Story story) {
        return ofReports(story).getLast();
    }

    /** What an accident costs its unit is another matter. */
    private static List<Suspicion> ofReports(Story story) {
        return story.file.suspicions().stream()
                .filter(each -> each.facts().kind() != SuspicionKind.CONDITIONS)
                .toList();
    }

    private static Outcome rules(Story story, SuspicionVerdict verdict, String scope, String at) {
        UUID id = newest(story).id();
        story.ringUntil(Times.at(at));
        return story.give(new Input.Ruled(id, verdict, "值班记录", "属实", List.of(), "leader", scope), Times.at(at));
    }

    @Test
    void after_a_ruling_only_what_is_found_anew_opens_the_next() {
        // given
        Samples.Accident three = accident().deaths(3);
        Story story = Story.of(three);
        story.supplements(three.deaths(2), "2026-03-28 10:10");
        Suspicion first = newest(story);
        assertThat(rules(story, SuspicionVerdict.CLEARED, "430100", "2026-03-28 10:20")
                        .refusal())
                .isNull();
        // when: what lasts is told again, then more figures rise
        Samples.Accident earlier = three.informed("2026-03-28 09:45");
        story.supplements(earlier.deaths(2), "2026-03-28 10:21");
        story.supplements(earlier.hit(new Casualties(2, 5, 0, 0, 0)), "2026-03-28 10:22");
        // then
        assertThat(ofReports(story)).hasSize(1);
        // when
        story.supplements(earlier.hit(new Casualties(1, 5, 0, 0, 0)), "2026-03-28 10:23");
        // then
        assertThat(ofReports(story)).hasSize(2);
        assertThat(newest(story).id()).isNotEqualTo(first.id());
        assertThat(newest(story)).isInstanceOf(Suspicion.Open.class);
        assertThat(story.toldOf("DET-FALSITY opened")).hasSize(2);
        assertThat(story.toldOf("DET-FALSITY calls 430100 duty-leader for VERIFICATION"))
                .hasSize(2);
    }

    @Test
    void a_ruling_meets_the_verification_and_ends_its_calls() {
        // given
        Story story = Story.of(accident());
        story.passes("2026-03-28 12:01");
        story.news();
        // when
        Outcome outcome = rules(story, SuspicionVerdict.CONFIRMED, "430100", "2026-03-28 13:00");
        // then
        assertThat(outcome.refusal()).isNull();
        assertThat(story.toldOf(LATE))
                .containsExactly(
                        "DET-LATE ruled CONFIRMED by leader",
                        "DET-LATE met 03-28 13:00, in time",
                        "DET-LATE taken by leader",
                        "DET-LATE is done with");
        assertThat(story.clock(LATE)).isInstanceOf(Clock.Met.class);
        // when
        story.passes("2026-05-01 00:00");
        // then
        assertThat(story.toldOf("DET-LATE goes on")).isEmpty();
        assertThat(newest(story)).isInstanceOf(Suspicion.Ruled.class);
    }

    @Test
    void what_makes_it_worse_is_part_of_the_ruling() {
        // given
        Story story = Story.of(accident());
        story.passes("2026-03-28 12:01");
        // when
        Outcome outcome = confirms(story, Aggravation.REFUSED_STOP_ORDER, Aggravation.MALICIOUS_CONCEALMENT);
        // then
        assertThat(outcome.refusal()).isNull();
        assertThat(newest(story).facts().ruling())
                .extracting(SuspicionRuling::aggravations, InstanceOfAssertFactories.list(Aggravation.class))
                .containsExactly(Aggravation.MALICIOUS_CONCEALMENT, Aggravation.REFUSED_STOP_ORDER);
        assertThat(confirms(story, Aggravation.MALICIOUS_CONCEALMENT, Aggravation.REFUSED_STOP_ORDER)
                        .refusal())
                .as("the same again")
                .isNull();
        assertThat(confirms(story, Aggravation.MALICIOUS_CONCEALMENT).refusal()).isEqualTo(Refusal.ALREADY_RULED);
        assertThat(confirms(story).refusal()).isEqualTo(Refusal.ALREADY_RULED);
    }

    private static Outcome confirms(Story story, Aggravation... worse) {
        UUID id = newest(story).id();
        return story.give(
                new Input.Ruled(id, SuspicionVerdict.CONFIRMED, "值班记录", "拖延不报", List.of(worse), "leader", "430100"),
                Times.at("2026-03-28 13:00"));
    }

    @Test
    void nothing_makes_worse_what_is_not_so() {
        assertThatThrownBy(() -> new Input.Ruled(
                        new UUID(1, 1),
                        SuspicionVerdict.CLEARED,
                        "x",
                        "x",
                        List.of(Aggravation.REFUSED_RECTIFICATION),
                        "leader",
                        "430100"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ruling_is_the_answer_to_a_call_to_verify_that_nobody_took() {
        // given: two calls, the second because nobody ruled in time
        Story story = Story.of(accident());
        story.passes("2026-04-14 00:10");
        story.news();
        // when
        rules(story, SuspicionVerdict.CLEARED, "430000", "2026-04-14 00:20");
        // then
        assertThat(story.toldOf(LATE))
                .containsExactly(
                        "DET-LATE ruled CLEARED by leader",
                        "DET-LATE met 04-14 00:20, after the breach",
                        "DET-LATE taken by leader",
                        "DET-LATE is done with");
        assertThat(story.file.escalations())
                .filteredOn(call -> call.facts().rule().equals(LATE))
                .extracting(call -> call.facts().kind() + " " + call.getClass().getSimpleName())
                .containsExactly("VERIFICATION Resolved", "CLOCK_BREACHED Open");
        // when: it is answered all the same
        Outcome late = story.acknowledges(LATE, "430100", "2026-04-14 00:21");
        // then
        assertThat(late.refusal()).isEqualTo(Refusal.ALREADY_ACKNOWLEDGED);
    }

    @Test
    void who_took_the_call_to_verify_goes_on_answering_for_it() {
        // given
        Story story = Story.of(accident());
        story.passes("2026-03-28 12:01");
        story.acknowledges(LATE, "430100", "2026-03-28 12:02");
        // when
        rules(story, SuspicionVerdict.CLEARED, "430000", "2026-03-28 13:00");
        // then
        assertThat(story.toldOf("DET-LATE taken by")).containsExactly("DET-LATE taken by 430100");
        assertThat(story.escalation(LATE)).isInstanceOf(Escalation.Acknowledged.class);
    }

    @Test
    void who_may_not_rule_and_who_comes_second_is_refused() {
        // given
        Story story = Story.of(accident());
        story.passes("2026-03-28 12:01");
        UUID unknown = new UUID(1, 1);
        // when, then
        assertThat(rules(story, SuspicionVerdict.CONFIRMED, "430112", "2026-03-28 12:30")
                        .refusal())
                .isEqualTo(Refusal.DESK_OUT_OF_SCOPE);
        assertThat(story.give(
                                new Input.Ruled(
                                        unknown, SuspicionVerdict.CLEARED, "x", "x", List.of(), "leader", "430000"),
                                Times.at("2026-03-28 12:31"))
                        .refusal())
                .isEqualTo(Refusal.SUSPICION_UNKNOWN);
        assertThat(rules(story, SuspicionVerdict.CONFIRMED, "430000", "2026-03-28 13:00")
                        .refusal())
                .isNull();
        assertThat(rules(story, SuspicionVerdict.CONFIRMED, "430000", "2026-03-28 13:01")
                        .refusal())
                .as("the same again")
                .isNull();
        assertThat(story.toldOf(" ruled ")).hasSize(1);
        assertThat(rules(story, SuspicionVerdict.CLEARED, "430000", "2026-03-28 13:02")
                        .refusal())
                .isEqualTo(Refusal.ALREADY_RULED);
    }

    @Test
    void the_end_of_a_hazard_does_not_end_a_verification() {
        // given
        String rule = """
                detections:
                  - id: T-MAJOR
                    kind: CLOSURE
                    subject: HAZARD
                    when: hazard.major
                    basis: 本系统默认
                    verify: {desk: CITY, ladder: VERIFY, limit: 10 DAY}
                """;
        HazardFacts hazard =
                Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-28 00:00");
        Story story = Story.under(Changed.policy(Changed.text(Map.of("detections:\n", rule))), hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        // when
        Instant closedAt = Times.at("2026-03-28 10:00");
        story.fact(new HazardClosed(Samples.at(hazard, HazardStage.CLOSED, null, closedAt)), closedAt);
        story.passes("2026-03-30 10:00");
        // then
        assertThat(story.toldOf("T-MAJOR suspects")).hasSize(1);
        assertThat(story.toldOf("T-MAJOR goes on to"))
                .containsExactly(
                        "T-MAJOR goes on to 370000 duty-leader for VERIFICATION",
                        "T-MAJOR goes on to 370000 principal for VERIFICATION");
    }

    @Test
    void without_a_calendar_the_suspicion_and_its_call_come_all_the_same() {
        // given
        Samples.Accident accident = reported("2026-12-31 20:00").in(Samples.CHANGSHA_WANGCHENG);
        Story story = Story.of(accident);
        story.informs(accident, NotifiedParty.GOVERNMENT, "2026-12-31 20:05");
        // when
        story.passes("2026-12-31 22:01");
        // then
        assertThat(story.toldOf("DET-LATE"))
                .containsExactly(
                        "DET-LATE suspects LATE, to be verified by 430100 until some day",
                        "DET-LATE calls 430100 duty-leader for VERIFICATION");
        assertThat(story.decisions).contains(new Decision.Refused(Refusal.CALENDAR_YEAR_MISSING, LATE));
        assertThat(newest(story).facts().clockId()).isNull();
        // when
        rules(story, SuspicionVerdict.CLEARED, "430100", "2027-01-01 09:00");
        story.news();
        story.passes("2027-01-20 00:00");
        // then
        assertThat(story.toldOf("for VERIFICATION")).isEmpty();
    }
}
