package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.casefile.Evidence.Kind;
import cn.zhibao.escalation.domain.casefile.Lookout;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.SignalFacts;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every clock it is on record which report or act began it and what stopped it, by whom. */
class EvidenceTest {

    private static final String NOON = "2026-03-28 12:00";
    private static final String COMPLETE = "CN-COMPLETE";

    private static List<Evidence> evidence(Story story, String rule, Class<? extends ClockEvent> of) {
        return story.decisions.stream()
                .filter(Decision.Told.class::isInstance)
                .map(Decision.Told.class::cast)
                .filter(told -> of.isInstance(told.fact())
                        && ((ClockEvent) told.fact()).clock().rule().equals(rule))
                .map(told -> told.trace().evidence())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Evidence only(Story story, String rule, Class<? extends ClockEvent> of) {
        List<Evidence> all = evidence(story, rule, of);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Kind kindOf(Stop stop) {
        return switch (stop) {
            case ACKNOWLEDGEMENT -> Kind.ACKNOWLEDGEMENT;
            case FULFILMENT -> Kind.FULFILMENT;
            case LIFT_APPLICATION -> Kind.LIFT_APPLICATION;
            case SITE_REVIEW -> Kind.INSPECTION;
            case RULING -> Kind.RULING;
            case LISTED -> Kind.LISTING;
            case FILING, DECISION, ANSWER, OWNER, COMPLETE, GOVERNMENT, AGENCIES, FOLLOW_UP -> Kind.FACT;
            case RESUME_REVIEW,
                    RESUMPTION,
                    RECEIPT,
                    REPLY,
                    MINUTES,
                    COMPLETION,
                    REVIEW,
                    RETURN,
                    UNIT_RETURN,
                    RESTORATION,
                    INTERVIEW_HELD -> Kind.FACT;
        };
    }

    static List<ClockTableTest.Row> rows() {
        return ClockTableTest.rows().toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_clock_says_what_began_it_and_what_stopped_it_and_by_whom(ClockTableTest.Row row) {
        // given
        ClockScene scene = row.scene();
        // when
        scene.acts();
        // then
        Evidence began = evidence(scene.story, row.rule(), ClockOpened.class).getFirst();
        Evidence stopped = evidence(scene.story, row.rule(), ClockMet.class).getFirst();
        assertThat(List.of(began, stopped)).allSatisfy(EvidenceTest::saysWhoAndWhich);
        assertThat(stopped.kind())
                .isEqualTo(kindOf(scene.story.clock(row.rule()).stop()));
        assertThat(Times.exact(stopped.at())).isEqualTo(row.act());
        boolean atOnce = Set.of(Stop.FILING, Stop.DECISION)
                .contains(scene.story.clock(row.rule()).stop());
        assertThat(began.equals(stopped)).isEqualTo(atOnce);
    }

    private static void saysWhoAndWhich(Evidence evidence) {
        assertThat(evidence.by()).isNotNull();
        if (evidence.kind() == Kind.FACT) {
            long sequence = requireNonNull(evidence.sequence());
            assertThat(evidence.by()).isEqualTo(Story.TELLER);
            assertThat(evidence.eventId()).isEqualTo(new UUID(7, sequence));
            assertThat(evidence.event()).startsWith("cn.zhibao.");
        }
    }

    @Test
    void a_report_is_told_by_its_number() {
        // given
        Story story = Story.of(reported(NOON).missing(1).informed(null));
        // when
        story.supplements(reported(NOON).missing(2).informed(null), "2026-03-28 13:00");
        AgencyNotified told = new AgencyNotified(
                reported(NOON).informed(null).facts(),
                NotifiedParty.GOVERNMENT,
                ReportForm.PHONE,
                reported(NOON).facts().region(),
                Times.at("2026-03-28 13:10"),
                Times.at("2026-03-28 13:20"));
        story.fact(told, told.recordedAt());
        story.supplements(reported(NOON).missing(2).informed("2026-03-28 11:30"), "2026-03-28 14:00");
        // then
        Evidence began = only(story, COMPLETE, ClockOpened.class);
        assertThat(began.event()).isEqualTo("cn.zhibao.accident-reported.v1");
        assertThat(began.report()).isZero();
        Evidence stopped = only(story, COMPLETE, ClockMet.class);
        assertThat(stopped.event()).isEqualTo("cn.zhibao.accident-supplemented.v1");
        assertThat(stopped.report()).isEqualTo(2);
        assertThat(only(story, "CN-2", ClockMet.class).report()).isNull();
    }

    @Test
    void what_the_envelope_claims_is_kept_beside_the_time_of_the_server() {
        // given
        Samples.Accident accident = reported(NOON).informed(null);
        Story story = new Story(accident.id());
        Instant claimed = Times.at("2026-03-28 11:20");
        var envelope = new Input.Envelope(new UUID(7, 7), "cn.zhibao.accident-reported.v1", "张三", claimed);
        // when
        story.give(
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1, envelope),
                accident.reportedAt());
        // then
        assertThat(only(story, COMPLETE, ClockOpened.class))
                .isEqualTo(new Evidence(
                        Kind.FACT,
                        "cn.zhibao.accident-reported.v1",
                        new UUID(7, 7),
                        1L,
                        0,
                        "张三",
                        claimed,
                        accident.reportedAt()));
    }

    @Test
    void a_fact_that_came_without_an_envelope_is_known_by_its_place() {
        // given
        Samples.Accident accident = reported(NOON).informed(null);
        Story story = new Story(accident.id());
        // when
        story.give(new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1), accident.reportedAt());
        // then
        assertThat(only(story, COMPLETE, ClockOpened.class))
                .isEqualTo(new Evidence(Kind.FACT, null, null, 1L, 0, null, null, accident.reportedAt()));
    }

    @Test
    void more_time_and_a_waiver_say_who_decided() {
        // given
        Story story = Story.of(reported(NOON).informed(null));
        UUID clock = story.clock(COMPLETE).id();
        Instant until = Times.at("2026-03-30 12:00");
        // when
        story.give(new Input.ExtensionAsked(clock, until, "仍在救援", "officer", "370302"), Times.at("2026-03-28 13:00"));
        story.give(new Input.ExtensionDecided(clock, true, "属实", "leader", "370300"), Times.at("2026-03-28 14:00"));
        story.give(new Input.Waived(clock, "无施工单位", "principal", "370300"), Times.at("2026-03-28 15:00"));
        // then
        assertThat(only(story, COMPLETE, ClockExtended.class))
                .isEqualTo(Evidence.act(Kind.EXTENSION_DECISION, "leader", Times.at("2026-03-28 14:00")));
        assertThat(only(story, COMPLETE, ClockWaived.class))
                .isEqualTo(Evidence.act(Kind.WAIVER, "principal", Times.at("2026-03-28 15:00")));
    }

    @Test
    void the_clock_of_a_suspicion_says_that_time_began_it_and_who_ruled() {
        // given: nobody takes the report on, so that the hop is late
        Story story = Story.of(reported("2026-03-28 10:00").in(Samples.CHANGSHA_WANGCHENG));
        story.passes("2026-03-28 12:01");
        var suspicion = story.file.suspicions().stream()
                .filter(each -> each.facts().rule().equals("DET-LATE"))
                .findFirst()
                .orElseThrow();
        // when
        Instant at = Times.at("2026-03-28 16:00");
        story.give(
                new Input.Ruled(suspicion.id(), SuspicionVerdict.CLEARED, "x", "y", List.of(), "leader", "430100"), at);
        // then
        assertThat(only(story, "DET-LATE", ClockOpened.class).kind()).isEqualTo(Kind.TIME);
        assertThat(only(story, "DET-LATE", ClockMet.class)).isEqualTo(Evidence.act(Kind.RULING, "leader", at));
    }

    @Test
    void the_clock_of_a_comparison_says_when_the_fact_came_that_was_compared() {
        // given: word of an accident that nobody reports
        Instant taken = Times.at(NOON);
        Story story = new Story(new UUID(7, 7));
        SignalFacts signal = new SignalFacts(
                new UUID(7, 7), "W-1", SignalKind.HOSPITAL, Samples.ZICHUAN, null, taken, taken, null, false);
        story.fact(new SignalReceived(signal), taken);
        Lookout lookout = story.file.lookouts().getFirst();
        // when
        story.give(new Input.AmongAccidents(lookout.id(), List.of()), lookout.judgedAt());
        // then
        assertThat(only(story, lookout.rule(), ClockOpened.class)).isEqualTo(Evidence.of(Kind.OTHER_CASES, taken));
    }

    @Test
    void a_clock_that_waited_for_a_year_says_which_act_began_it_and_not_what_came_meanwhile() {
        // given
        String rule = "CN-REVIEW-ACCIDENT";
        Listed listed = Listed.accident(reported("2026-12-16 09:00").deaths(1), "2026-12-16 10:00");
        listed.order(new Order.Listing(listed.directId(), "370300", null, "查处督办", "leader"), "2026-12-16 11:00");
        listed.order(new Order.LiftApplication(listed.directId(), "inspector", "370302", "书面报告"), "2026-12-31 10:00");
        var year = new WorkCalendar.Year(Set.of(LocalDate.of(2027, 1, 1)), Set.of());
        Story story = listed.story.learns(new Calendars.Table(2027, 1, year, Times.at("2027-01-05 20:00")));
        // when
        story.supplements(reported("2026-12-16 09:00").deaths(2), "2027-01-02 09:00");
        story.give(new Input.TimerFired(), Times.at("2027-01-05 20:00"));
        // then
        assertThat(only(story, rule, ClockOpened.class))
                .isEqualTo(Evidence.act(Kind.LIFT_APPLICATION, "inspector", Times.at("2026-12-31 10:00")));
    }
}
