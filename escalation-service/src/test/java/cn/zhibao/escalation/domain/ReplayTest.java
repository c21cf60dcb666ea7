package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.ReportLevel;
import cn.zhibao.events.contract.ReportLine;
import cn.zhibao.events.contract.ReportReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayTest {

    @Test
    void the_same_fact_twice_changes_nothing() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(1);
        Story story = Story.of(accident);
        CaseFile before = story.file;
        // when
        Outcome again = story.give(
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1), accident.reportedAt());
        // then
        assertThat(again.decisions()).isEmpty();
        assertThat(again.next()).isEqualTo(before);
    }

    @Test
    void an_older_fact_that_comes_again_does_not_bring_old_facts_back() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(2);
        Story story = Story.of(accident);
        story.supplements(accident.deaths(3), "2026-03-28 10:01");
        CaseFile before = story.file;
        // when
        Outcome again = story.give(
                new Input.FactArrived(new AccidentReported(accident.facts(), List.of()), 1), accident.reportedAt());
        // then
        assertThat(again.next()).isEqualTo(before);
        assertThat(again.decisions()).isEmpty();
    }

    @Test
    void the_same_answer_twice_changes_nothing_and_another_person_is_refused() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        story.acknowledges("SD-1", "370000", "2026-03-28 10:02");
        // when
        Outcome again = story.acknowledges("SD-1", "370000", "2026-03-28 10:03");
        UUID id = story.escalation("SD-1").id();
        Outcome other =
                story.give(new Input.Acknowledged(id, "somebody", "370000", null), Times.at("2026-03-28 10:04"));
        // then
        assertThat(again.decisions()).isEmpty();
        assertThat(other.refusal()).isEqualTo(Refusal.ALREADY_ACKNOWLEDGED);
    }

    @Test
    void a_timer_that_rings_late_or_twice_decides_what_it_would_have_decided_in_time() {
        // given
        Story punctual = Story.of(reported("2026-03-28 10:00").deaths(1));
        Story late = Story.of(reported("2026-03-28 10:00").deaths(1));
        // when
        punctual.passes("2026-03-28 10:31");
        late.give(new Input.TimerFired(), Times.at("2026-03-28 10:31"));
        late.give(new Input.TimerFired(), Times.at("2026-03-28 10:31"));
        late.isJudgedAmongOthers();
        // then
        assertThat(late.told).isEqualTo(punctual.told);
        assertThat(late.file).isEqualTo(punctual.file);
    }

    @Test
    void it_makes_no_difference_whether_a_person_or_the_timer_comes_first() {
        // given
        Story timerFirst = Story.of(reported("2026-03-28 10:00").deaths(1));
        Story personFirst = Story.of(reported("2026-03-28 10:00").deaths(1));
        Instant answered = Times.at("2026-03-28 10:11");
        // when
        timerFirst.acknowledges("CN-3", "370300", "2026-03-28 10:11");
        UUID id = personFirst.escalation("CN-3").id();
        personFirst.give(new Input.Acknowledged(id, "370300", "370300", null), answered);
        personFirst.isJudgedAmongOthers();
        // then
        assertThat(personFirst.told).isEqualTo(timerFirst.told);
        assertThat(personFirst.file).isEqualTo(timerFirst.file);
    }

    @Test
    void independent_facts_in_another_order_lead_to_the_same_clocks() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(1);
        Instant first = Times.at("2026-03-28 10:05");
        List<Input> inputs = List.of(
                new Input.Acknowledged(UUID.randomUUID(), "nobody", "370000", null),
                new Input.FactArrived(
                        new AccidentSupplemented(accident.deaths(3).facts(), List.of("casualties"), first, null, null),
                        2),
                new Input.TimerFired());
        Story forward = Story.of(accident);
        Story backward = Story.of(accident);
        // when
        inputs.forEach(input -> forward.give(input, first));
        inputs.reversed().forEach(input -> backward.give(input, first));
        // then
        assertThat(sorted(backward.told)).isEqualTo(sorted(forward.told));
        assertThat(backward.file).isEqualTo(forward.file);
    }

    @Test
    void what_is_done_about_an_accident_updates_its_facts_and_opens_nothing() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(1);
        Story story = Story.of(accident);
        List<String> told = List.copyOf(story.told);
        Instant at = Times.at("2026-03-28 10:01");
        AccidentFacts newer = accident.hit(new Casualties(1, 0, 2, 0, 0)).facts();
        // when
        story.fact(
                new ReportReceived(newer, ReportLine.HOUSING, ReportLevel.COUNTY, ReportForm.PHONE, "370302", at, at),
                at);
        story.fact(new CasualtyWindowClosed(newer, at), at);
        // then
        assertThat(story.told).isEqualTo(told);
        assertThat(story.file.facts()).isEqualTo(Facts.OfAccident.first(newer));
    }

    @Test
    void a_second_run_makes_the_same_ids() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(3);
        // when
        Story one = Story.of(accident);
        Story two = Story.of(accident);
        // then
        assertThat(two.decisions).isEqualTo(one.decisions);
        assertThat(two.file).isEqualTo(one.file);
    }

    private static List<String> sorted(List<String> lines) {
        List<String> copy = new ArrayList<>(lines);
        copy.sort(null);
        return copy;
    }
}
