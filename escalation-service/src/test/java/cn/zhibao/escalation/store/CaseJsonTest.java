package cn.zhibao.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Measures;
import cn.zhibao.escalation.Months;
import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Order;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.escalation.domain.casefile.Waiting;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.MeasureReviewed;
import cn.zhibao.events.contract.MeasureSet;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReviewed;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.SupervisionStep;
import cn.zhibao.events.contract.SuspicionVerdict;
import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipReceived;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseJsonTest {

    private static final Setting SETTING = new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendars());

    @Test
    void a_case_with_clocks_and_calls_in_every_state_is_read_as_it_was_written() {
        // given
        var accident = Samples.Accident.reported("2026-03-28 10:00").deaths(3).informed("2026-03-28 08:00");
        CaseFile filed = decide(
                CaseFile.empty(accident.id()),
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1),
                accident.reportedAt());
        CaseFile later = decide(filed, new Input.TimerFired(), Times.at("2026-03-28 10:45"));
        UUID call = later.escalations().getFirst().id();
        CaseFile answered =
                decide(later, new Input.Acknowledged(call, "officer", "370000", "收到"), Times.at("2026-03-28 10:46"));
        // when
        CaseFile read = CaseJson.readFile(CaseJson.write(answered));
        // then
        assertThat(read).isEqualTo(answered);
    }

    @Test
    void a_hazard_that_is_listed_is_read_as_it_was_written_at_every_stage() {
        // given
        var hazard = Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-01 00:00");
        Instant deadline = Times.at("2026-04-01 00:00");
        CaseFile proposed = decide(
                CaseFile.empty(hazard.hazardId()),
                new Input.FactArrived(new RectificationOverdue(hazard, deadline), 1),
                deadline);
        CaseFile listed = decide(
                proposed,
                new Order.Listing(
                        proposed.supervisions().getFirst().id(),
                        "370000",
                        deadline.plusSeconds(86_400),
                        "逾期",
                        "leader"),
                deadline.plusSeconds(60));
        UUID id = listed.supervisions().getFirst().id();
        CaseFile stage = listed;
        List<CaseFile> stages = new ArrayList<>(List.of(proposed, listed));
        for (Order order : List.of(
                new Order.Step(id, SupervisionStep.PLAN_REVIEWED, "inspector", "370302", "x"),
                new Order.Step(id, SupervisionStep.TREATED, "inspector", "370302", "x"),
                new Order.Step(id, SupervisionStep.SELF_ACCEPTED, "inspector", "370302", "x"),
                new Order.Step(id, SupervisionStep.OPINION_GIVEN, "inspector", "370302", "x"),
                new Order.LiftApplication(id, "inspector", "370302", "x"),
                new Order.Inspection(id, false, "inspector", "370000", "x"),
                new Order.Continuation(id, "370000", deadline.plusSeconds(99_000), "x", "leader"))) {
            stage = decide(stage, order, deadline.plusSeconds(120));
            stages.add(stage);
        }
        // when, then
        assertThat(stages).doesNotHaveDuplicates();
        assertThat(stages)
                .allMatch(file -> CaseJson.readFile(CaseJson.write(file)).equals(file));
    }

    @Test
    void a_listing_from_before_its_life_was_told_is_in_its_first_round() {
        // given
        var hazard = Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-01 00:00");
        Instant deadline = Times.at("2026-04-01 00:00");
        CaseFile proposed = decide(
                CaseFile.empty(hazard.hazardId()),
                new Input.FactArrived(new RectificationOverdue(hazard, deadline), 1),
                deadline);
        UUID id = proposed.supervisions().getFirst().id();
        CaseFile listed = decide(
                proposed,
                new Order.Listing(id, "370000", deadline.plusSeconds(86_400), "逾期", "leader"),
                deadline.plusSeconds(60));
        String json = CaseJson.write(listed);
        String before =
                json.replaceFirst("\"progress\":\\{\"stage\"[^}]*},?", "").replace(",}", "}");
        // when
        CaseFile read = CaseJson.readFile(before);
        // then
        assertThat(before).isNotEqualTo(json);
        assertThat(read.supervisions().getFirst())
                .isInstanceOfSatisfying(
                        Supervision.Listed.class,
                        old -> assertThat(old.progress())
                                .isEqualTo(((Supervision.Listed)
                                                listed.supervisions().getFirst())
                                        .progress()));
    }

    @Test
    void a_suspicion_is_read_as_it_was_written_open_and_ruled() {
        // given
        var accident = Samples.Accident.reported("2026-03-28 10:00").informed("2026-03-28 08:00");
        CaseFile open = filed(accident);
        UUID id = open.suspicions().getFirst().id();
        // when
        CaseFile ruled = decide(
                open,
                new Input.Ruled(id, SuspicionVerdict.CLEARED, "值班记录", "已电话报告", "leader", "370000"),
                Times.at("2026-03-28 11:00"));
        // then
        assertThat(CaseJson.readFile(CaseJson.write(open))).isEqualTo(open);
        assertThat(CaseJson.readFile(CaseJson.write(ruled))).isEqualTo(ruled);
        assertThat(ruled.suspicions().getFirst()).isInstanceOf(Suspicion.Ruled.class);
    }

    @Test
    void a_case_of_a_series_is_read_as_it_was_written_before_and_after_it_is_judged() {
        // given
        CaseFile joined = filed(Samples.Accident.reported("2026-03-28 10:00").deaths(1));
        Membership membership = joined.memberships().getFirst();
        // when
        CaseFile judged = decide(
                joined,
                new Input.InSeries(membership.id(), List.of(membership.member()), List.of()),
                membership.judgedAt());
        // then
        assertThat(membership.alarm()).isNotNull();
        assertThat(judged.memberships().getFirst().alarm()).isNull();
        assertThat(CaseJson.readFile(CaseJson.write(joined))).isEqualTo(joined);
        assertThat(CaseJson.readFile(CaseJson.write(judged))).isEqualTo(judged);
    }

    @Test
    void a_penalty_is_read_as_it_was_written() {
        // given
        Instant at = Times.at("2026-03-28 10:00");
        var penalty = Punished.penalty(new UUID(1, 3), Punished.UNIT, at, at);
        // when
        CaseFile file =
                decide(CaseFile.empty(penalty.penaltyId()), new Input.FactArrived(new PenaltyDecided(penalty), 1), at);
        // then
        assertThat(file.memberships())
                .extracting(each -> each.series().rule() + " " + each.member().points())
                .containsExactly("DET-CLOSURE 0", "DET-CLOSURE-YEAR 0", "DET-CONDITIONS 10");
        assertThat(CaseJson.readFile(CaseJson.write(file))).isEqualTo(file);
    }

    @Test
    void a_month_that_is_over_is_read_as_it_was_written() {
        // given
        var month = Months.unit(new UUID(1, 4), YearMonth.of(2026, 3), 2, 0, 0);
        // when
        CaseFile file = decide(
                CaseFile.empty(month.exposureId()),
                new Input.FactArrived(new ExposureStated(month), 1),
                month.statedAt());
        // then
        assertThat(file.suspicions()).hasSize(1);
        assertThat(CaseJson.readFile(CaseJson.write(file))).isEqualTo(file);
    }

    @Test
    void a_document_is_read_as_it_was_written() {
        // given
        Instant at = Times.at("2026-03-28 10:00");
        var issued =
                Documents.issued(NoticeKind.CLOSURE_PROPOSAL, new UUID(1, 5), new UUID(1, 6), at, at.plusSeconds(9));
        CaseFile first =
                decide(CaseFile.empty(issued.noticeId()), new Input.FactArrived(new NoticeIssued(issued), 4), at);
        var returned = Documents.reviewed(Documents.answered(issued, at), false, at.plusSeconds(1));
        // when
        CaseFile file = decide(first, new Input.FactArrived(new NoticeReviewed(returned), 7), at.plusSeconds(2));
        // then
        assertThat(file.clocks()).hasSize(3);
        assertThat(CaseJson.readFile(CaseJson.write(first))).isEqualTo(first);
        assertThat(CaseJson.readFile(CaseJson.write(file))).isEqualTo(file);
    }

    @Test
    void a_measure_is_read_as_it_was_written() {
        // given
        Instant at = Times.at("2026-03-28 10:00");
        var measure = Measures.set(new UUID(1, 5), new UUID(1, 6), new UUID(1, 7), at, at.plusSeconds(9));
        CaseFile first =
                decide(CaseFile.empty(measure.measureId()), new Input.FactArrived(new MeasureSet(measure), 4), at);
        var returned = Measures.reviewed(Measures.done(measure, at, at), false, at.plusSeconds(1));
        // when
        CaseFile file = decide(first, new Input.FactArrived(new MeasureReviewed(returned), 7), at.plusSeconds(2));
        // then
        assertThat(file.clocks()).hasSize(3);
        assertThat(CaseJson.readFile(CaseJson.write(first))).isEqualTo(first);
        assertThat(CaseJson.readFile(CaseJson.write(file))).isEqualTo(file);
    }

    @Test
    void a_signal_and_a_tip_that_wait_for_a_report_are_read_as_they_were_written() {
        // given
        Instant at = Times.at("2026-03-28 10:00");
        var signal = Samples.signal(new UUID(1, 1), SignalKind.EMERGENCY_120, Samples.ZICHUAN, at, at);
        var tip = Samples.tip(new UUID(1, 2), TipKind.ACCIDENT_CONCEALMENT, Samples.ZICHUAN, at);
        // when
        List<CaseFile> waiting = List.of(
                decide(CaseFile.empty(signal.signalId()), new Input.FactArrived(new SignalReceived(signal), 1), at),
                decide(CaseFile.empty(tip.tipId()), new Input.FactArrived(new TipReceived(tip), 1), at));
        // then
        assertThat(waiting).allSatisfy(file -> {
            assertThat(file.lookouts()).hasSize(1);
            assertThat(CaseJson.readFile(CaseJson.write(file))).isEqualTo(file);
        });
    }

    @Test
    void a_case_from_before_anything_was_suspected_begins_with_what_is_told_now() {
        // given
        CaseFile filed = withoutSeries(filed(Samples.Accident.reported("2026-03-28 10:00")));
        String json = CaseJson.write(filed);
        // when
        String before = json.replaceFirst("\"ever\":\\{[^}]*},?", "")
                .replaceFirst(",\"suspicions\":\\[]", "")
                .replaceFirst(",\"memberships\":\\[]", "")
                .replaceFirst(",\"lookouts\":\\[]", "")
                .replace(",}", "}");
        // then
        assertThat(before).doesNotContain("\"ever\"", "\"suspicions\"", "\"memberships\"", "\"lookouts\"");
        assertThat(CaseJson.readFile(before)).isEqualTo(filed);
    }

    private static CaseFile withoutSeries(CaseFile f) {
        return new CaseFile(
                f.caseId(),
                f.factsSequence(),
                f.facts(),
                f.since(),
                f.clocks(),
                f.escalations(),
                f.supervisions(),
                f.suspicions(),
                List.of(),
                f.lookouts(),
                f.waiting());
    }

    @Test
    void a_case_that_waits_for_a_year_is_read_as_it_was_written_and_one_from_before_waits_for_none() {
        // given
        CaseFile waiting = filed(Samples.Accident.reported("2026-12-31 20:00").informed("2026-12-31 18:00"));
        String json = CaseJson.write(waiting);
        assertThat(waiting.waiting()).extracting(Waiting::year).containsExactly(2027);
        // when
        String before = json.replaceFirst(",\"waiting\":\\[[^]]*]", "");
        // then
        assertThat(CaseJson.readFile(json)).isEqualTo(waiting);
        assertThat(before).doesNotContain("\"waiting\"");
        assertThat(CaseJson.readFile(before).waiting()).isEmpty();
    }

    private static CaseFile filed(Samples.Accident accident) {
        return decide(
                CaseFile.empty(accident.id()),
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1),
                accident.reportedAt());
    }

    @Test
    void a_trace_is_read_as_it_was_written() {
        // given
        var accident = Samples.Accident.reported("2026-03-28 10:00").deaths(1);
        Outcome outcome = Engine.decide(
                SETTING,
                CaseFile.empty(accident.id()),
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1),
                accident.reportedAt());
        Trace trace = outcome.decisions().stream()
                .filter(Decision.Told.class::isInstance)
                .map(decision -> ((Decision.Told) decision).trace())
                .findFirst()
                .orElseThrow();
        // when, then
        assertThat(CaseJson.read(CaseJson.write(trace), Trace.class)).isEqualTo(trace);
    }

    private static CaseFile decide(CaseFile file, Input input, Instant at) {
        return Engine.decide(SETTING, file, input, at).next();
    }
}
