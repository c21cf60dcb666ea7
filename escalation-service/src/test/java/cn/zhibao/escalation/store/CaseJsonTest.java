package cn.zhibao.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.RectificationOverdue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseJsonTest {

    private static final Setting SETTING = new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendar());

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
    void a_hazard_that_is_listed_is_read_as_it_was_written() {
        // given
        var hazard = Samples.hazard(HazardLevel.MAJOR, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-01 00:00");
        Instant deadline = Times.at("2026-04-01 00:00");
        CaseFile proposed = decide(
                CaseFile.empty(hazard.hazardId()),
                new Input.FactArrived(new RectificationOverdue(hazard, deadline), 1),
                deadline);
        CaseFile listed = decide(
                proposed,
                new Input.ListingOrdered(
                        proposed.supervisions().getFirst().id(),
                        "370000",
                        deadline.plusSeconds(86_400),
                        "逾期",
                        "leader"),
                deadline.plusSeconds(60));
        // when, then
        assertThat(CaseJson.readFile(CaseJson.write(proposed))).isEqualTo(proposed);
        assertThat(CaseJson.readFile(CaseJson.write(listed))).isEqualTo(listed);
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
        Trace trace = ((Decision.Told) outcome.decisions().getFirst()).trace();
        // when, then
        assertThat(CaseJson.read(CaseJson.write(trace), Trace.class)).isEqualTo(trace);
    }

    private static CaseFile decide(CaseFile file, Input input, Instant at) {
        return Engine.decide(SETTING, file, input, at).next();
    }
}
