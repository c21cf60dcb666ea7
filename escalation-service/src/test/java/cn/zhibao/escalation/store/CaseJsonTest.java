package cn.zhibao.escalation.store;

import static cn.zhibao.escalation.store.Decided.decide;
import static cn.zhibao.escalation.store.Decided.filed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Measures;
import cn.zhibao.escalation.Months;
import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Returns;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Tables;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Order;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnFiled;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReturnAsked;
import cn.zhibao.events.contract.HazardReturnFiled;
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
    void a_suspicion_is_read_as_it_was_written_open_and_ruled() {
        // given
        var accident = Samples.Accident.reported("2026-03-28 10:00").informed("2026-03-28 08:00");
        CaseFile open = filed(accident);
        UUID id = open.suspicions().getFirst().id();
        // when
        CaseFile ruled = decide(
                open,
                new Input.Ruled(
                        id,
                        SuspicionVerdict.CONFIRMED,
                        "值班记录",
                        "拖延不报",
                        List.of(Aggravation.MALICIOUS_CONCEALMENT),
                        "leader",
                        "370000"),
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
        var penalty =
                Punished.worse(Punished.penalty(new UUID(1, 3), Punished.UNIT, at, at), Aggravation.REFUSED_STOP_ORDER);
        // when
        CaseFile file =
                decide(CaseFile.empty(penalty.penaltyId()), new Input.FactArrived(new PenaltyDecided(penalty), 1), at);
        // then
        assertThat(file.memberships())
                .extracting(each -> each.series().rule() + " " + each.member().points())
                .containsExactly("DET-CLOSURE 0", "DET-CLOSURE-YEAR 0", "DET-CONDITIONS 10");
        assertThat(file.suspicions()).hasSize(1);
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
    void a_table_of_a_unit_is_read_as_it_was_written() {
        // given
        Instant at = Times.at("2026-10-02 00:00");
        var table = Tables.of(new UUID(1, 10), "2026-Q3", at, at.plusSeconds(9));
        CaseFile first =
                decide(CaseFile.empty(table.returnId()), new Input.FactArrived(new HazardReturnAsked(table), 1), at);
        var filed = Tables.filed(table, at.plusSeconds(1));
        // when
        CaseFile file = decide(first, new Input.FactArrived(new HazardReturnFiled(filed), 2), at.plusSeconds(2));
        // then
        assertThat(file.clocks()).hasSize(1);
        assertThat(CaseJson.readFile(CaseJson.write(first))).isEqualTo(first);
        assertThat(CaseJson.readFile(CaseJson.write(file))).isEqualTo(file);
    }

    @Test
    void a_return_to_a_campaign_is_read_as_it_was_written() {
        // given
        Instant at = Times.at("2026-03-28 10:00");
        var owed = Returns.asked(new UUID(1, 8), new UUID(1, 9), at, at.plusSeconds(9));
        CaseFile first =
                decide(CaseFile.empty(owed.returnId()), new Input.FactArrived(new CampaignReturnAsked(owed), 4), at);
        var filed = Returns.filed(owed, at.plusSeconds(1));
        // when
        CaseFile file = decide(first, new Input.FactArrived(new CampaignReturnFiled(filed), 7), at.plusSeconds(2));
        // then
        assertThat(file.clocks()).hasSize(1);
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
    void a_trace_is_read_as_it_was_written() {
        // given
        var accident = Samples.Accident.reported("2026-03-28 10:00").deaths(1);
        Outcome outcome = Engine.decide(
                Decided.SETTING,
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
}
