package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An interview is told of its document, and happens to the accident that it was about. */
class InterviewCourseTest {

    private static final Samples.Accident LARGER =
            Samples.Accident.reported("2026-03-30 10:00").deaths(3);
    private static final Instant HELD = Times.at("2026-04-10 09:00");
    private static final NoticeFacts NOTICE =
            Documents.interview(new UUID(9, 1), LARGER.id(), "370000", "370300", Times.at("2026-04-08 09:00"));

    private final Seen seen = new Seen();

    private static Recorded filed() {
        return new Recorded(1, LARGER.reportedAt(), new AccidentReported(LARGER.facts(), List.of()));
    }

    private static Recorded issued() {
        return new Recorded(3, NOTICE.issuedAt(), new NoticeIssued(NOTICE, HELD));
    }

    private static Recorded held() {
        return new Recorded(4, HELD.plus(Duration.ofHours(2)), new InterviewHeld(NOTICE, HELD, true));
    }

    private List<Instant> met(String rule) {
        return seen.moments.stream()
                .map(Seen.Moment::fact)
                .filter(ClockMet.class::isInstance)
                .map(fact -> ((ClockEvent) fact).clock())
                .filter(clock -> clock.rule().equals(rule))
                .map(clock -> clock.metAt())
                .toList();
    }

    @Test
    void it_meets_the_clock_of_the_accident_and_that_of_the_document() {
        // given
        Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, seen);
        // when
        List.of(filed(), issued(), held(), held()).forEach(simulation::take);
        // then
        assertThat(met("SD-INTERVIEW")).containsExactly(HELD);
        assertThat(met("CN-INTERVIEW")).containsExactly(HELD);
        assertThat(simulation.taken().cases()).isEqualTo(2);
        assertThat(simulation.taken().repeated()).isOne();
    }

    @Test
    void where_only_the_accident_is_told_of_its_document_is_no_case_that_was_left_out() {
        // given
        Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, seen);
        // when
        List.of(filed(), held()).forEach(simulation::take);
        // then
        assertThat(met("SD-INTERVIEW")).containsExactly(HELD);
        assertThat(simulation.taken().cases()).isOne();
        assertThat(simulation.taken().leftOut()).isZero();
    }

    @Test
    void it_is_left_out_where_neither_is_known() {
        // given
        Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, seen);
        // when
        simulation.take(held());
        // then
        assertThat(seen.moments).isEmpty();
        assertThat(simulation.taken().withoutBeginning()).isOne();
    }

    @Test
    void it_happens_to_both_and_to_no_other_case() {
        assertThat(List.of(NOTICE.noticeId(), LARGER.id())).allMatch(id -> held().happensTo(id));
        assertThat(held().happensTo(new UUID(0, 0))).isFalse();
        assertThat(issued().happensTo(LARGER.id())).isFalse();
    }
}
