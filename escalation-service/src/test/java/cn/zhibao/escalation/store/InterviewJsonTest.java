package cn.zhibao.escalation.store;

import static cn.zhibao.escalation.store.Decided.decide;
import static cn.zhibao.escalation.store.Decided.filed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.InterviewHeld;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterviewJsonTest {

    @Test
    void an_accident_is_read_with_its_interviews_also_where_nothing_else_is_known_of_it() {
        // given
        var accident = Samples.Accident.reported("2026-03-28 10:00").deaths(3);
        Instant at = Times.at("2026-04-10 09:00");
        var notice = Documents.interview(new UUID(1, 5), accident.id(), "370000", "370300", at);
        var held = new Input.Interviewed(new InterviewHeld(notice, at, true), 4, null);
        // when
        CaseFile unknown = decide(CaseFile.empty(accident.id()), held, at);
        CaseFile known = decide(
                unknown,
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1),
                at.plusSeconds(1));
        // then
        assertThat(unknown.facts()).isNull();
        assertThat(known.interviews()).hasSize(1);
        assertThat(List.of(unknown, known))
                .allSatisfy(file ->
                        assertThat(CaseJson.readFile(CaseJson.write(file))).isEqualTo(file));
    }

    @Test
    void a_case_from_before_interviews_were_heard_of_has_none() {
        // given
        String json = CaseJson.write(filed(Samples.Accident.reported("2026-03-28 10:00")));
        // when
        String before = json.replace(",\"interviews\":[]", "");
        // then
        assertThat(before).isNotEqualTo(json);
        assertThat(CaseJson.readFile(before).interviews()).isEmpty();
    }
}
