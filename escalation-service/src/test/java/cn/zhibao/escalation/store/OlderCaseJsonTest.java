package cn.zhibao.escalation.store;

import static cn.zhibao.escalation.store.Decided.decide;
import static cn.zhibao.escalation.store.Decided.filed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Order;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.RectificationOverdue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Case files that were written before there was all that is in one now. */
class OlderCaseJsonTest {

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

    @Test
    void a_case_from_before_people_and_the_time_of_telling_were_kept_begins_with_what_is_told_now() {
        // given
        CaseFile filed = filed(Samples.Accident.reported("2026-03-28 10:00").missing(3));
        String json = CaseJson.write(filed);
        // when
        String before = json.replaceAll(",\"people\":3,\"informedAt\":\"[^\"]*\"", "");
        // then
        assertThat(before).isNotEqualTo(json).doesNotContain("\"people\"");
        assertThat(CaseJson.readFile(before)).isEqualTo(filed);
    }

    @Test
    void a_case_that_waits_for_a_year_is_read_as_it_was_written_and_one_from_before_waits_for_none() {
        // given
        CaseFile waiting = filed(Samples.Accident.reported("2026-12-31 20:00").informed("2026-12-31 18:00"));
        String json = CaseJson.write(waiting);
        assertThat(waiting.waiting())
                .extracting(each -> each.rule() + " " + each.year())
                .containsExactly("DET-LATE 2027", "SD-RAISE 2027");
        // when
        String before = json.replaceFirst(",\"waiting\":\\[[^]]*]", "");
        // then
        assertThat(CaseJson.readFile(json)).isEqualTo(waiting);
        assertThat(before).doesNotContain("\"waiting\"");
        assertThat(CaseJson.readFile(before).waiting()).isEmpty();
    }

    @Test
    void reports_that_were_not_counted_from_the_first_have_no_number() {
        // given
        Samples.Accident accident =
                Samples.Accident.reported("2026-03-28 10:00").missing(1);
        String before = CaseJson.write(filed(accident)).replace(",\"supplements\":0", "");
        // when
        CaseFile read = CaseJson.readFile(before);
        CaseFile next = decide(
                read,
                new Input.FactArrived(
                        new AccidentSupplemented(
                                accident.facts(), List.of("course"), accident.reportedAt(), null, null),
                        2),
                accident.reportedAt());
        // then
        assertThat(List.of(read, next))
                .allSatisfy(file -> assertThat(file.facts())
                        .isInstanceOfSatisfying(
                                Facts.OfAccident.class,
                                of -> assertThat(of.informing().supplements()).isNull()));
        assertThat(CaseJson.write(filed(accident))).contains("\"supplements\":0");
    }

    @Test
    void a_clock_that_waited_before_its_beginning_was_recorded_waits_on() {
        // given
        String json = CaseJson.write(
                filed(Samples.Accident.reported("2026-12-31 20:00").informed("2026-12-31 18:00")));
        // when
        String before = json.replaceAll(",\"began\":\\{[^}]*}", "");
        // then
        assertThat(before).isNotEqualTo(json);
        assertThat(CaseJson.readFile(before).waiting()).hasSize(2).allSatisfy(waiting -> {
            assertThat(waiting.year()).isEqualTo(2027);
            assertThat(waiting.began()).isNull();
        });
    }

    @Test
    void a_trace_from_before_evidence_was_recorded_has_none() {
        // given
        String before = """
                {"rule":"SD-1","packVersion":"SD-2026.1","basis":"《山东省安全生产条例》第六十五条","condition":"true",\
                "inputs":[{"name":"start","value":"INFORMED"}],"roster":"1","calendar":"2026.1","notFired":[]}""";
        // when
        Trace trace = CaseJson.read(before, Trace.class);
        // then
        assertThat(trace.rule()).isEqualTo("SD-1");
        assertThat(trace.evidence()).isNull();
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
                f.waiting(),
                f.interviews());
    }
}
