package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.NoticeReviewed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents on their way through a simulation: counted among others of their hazard, and kept as long as an answer is owed. */
class DocumentCourseTest {

    private static final UUID HAZARD = new UUID(9, 0);
    private static final UUID ID = new UUID(9, 1);
    private static final Instant AT = Times.at("2026-03-30 10:00");
    private static final NoticeFacts ORDER = Documents.issued(NoticeKind.SUPERVISION_ORDER, ID, HAZARD, AT, null);

    private final Seen seen = new Seen();
    private final Simulation simulation = new Simulation(Seen.shipped(), "000000", 10, seen);

    private void tell(long sequence, Instant at, NoticeEvent event) {
        simulation.take(new Recorded(sequence, at, event));
    }

    @Test
    void one_begins_wherever_it_stands_among_the_others_and_is_no_fact_of_its_hazard() {
        // given
        var hazard = Samples.hazard(HAZARD, HazardLevel.GENERAL, AT, AT, AT.plusSeconds(86_400));
        simulation.take(new Recorded(1, AT, new HazardFound(hazard)));
        // when
        tell(7, AT.plusSeconds(1), new NoticeIssued(ORDER));
        tell(7, AT.plusSeconds(2), new NoticeIssued(ORDER));
        // then
        assertThat(simulation.taken().cases()).isEqualTo(2);
        assertThat(simulation.taken().repeated()).isOne();
        assertThat(simulation.taken().withoutBeginning()).isZero();
        assertThat(seen.told).doesNotContainKey(HAZARD);
        assertThat(seen.told.get(ID)).hasSize(2);
    }

    @Test
    void one_that_nobody_saw_issued_is_left_out() {
        // when
        tell(8, AT.plusSeconds(1), new NoticeReplied(Documents.answered(ORDER, AT)));
        // then
        assertThat(simulation.taken().withoutBeginning()).isOne();
        assertThat(seen.told).isEmpty();
    }

    @Test
    void one_is_over_when_its_answer_is_accepted_and_not_when_it_is_given_or_returned() {
        // given
        NoticeFacts answered = Documents.answered(ORDER, AT.plusSeconds(60));
        tell(3, AT, new NoticeIssued(ORDER));
        // when, then
        tell(4, AT.plusSeconds(60), new NoticeReplied(answered));
        assertThat(simulation.underWay()).isOne();
        tell(5, AT.plusSeconds(120), new NoticeReviewed(Documents.reviewed(answered, false, AT.plusSeconds(120))));
        assertThat(simulation.underWay()).isOne();
        NoticeFacts again = Documents.answered(answered, AT.plusSeconds(180));
        tell(6, AT.plusSeconds(180), new NoticeReplied(again));
        tell(7, AT.plusSeconds(240), new NoticeReviewed(Documents.reviewed(again, true, AT.plusSeconds(240))));
        assertThat(simulation.underWay()).isZero();
    }

    @Test
    void a_release_is_over_at_once() {
        // when
        tell(3, AT, new NoticeIssued(Documents.issued(NoticeKind.SUPERVISION_LIFTING, ID, HAZARD, AT, null)));
        // then
        assertThat(simulation.taken().cases()).isOne();
        assertThat(simulation.underWay()).isZero();
    }
}
