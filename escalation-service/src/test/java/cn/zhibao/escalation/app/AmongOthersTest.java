package cn.zhibao.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.AccidentReported;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When it is asked what of other cases has to be known. */
class AmongOthersTest {

    private static final Setting SETTING = new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendars());
    private static final Samples.Accident FATAL =
            Samples.Accident.reported("2026-04-01 10:00").deaths(1);

    private final CaseFile file = Engine.decide(
                    SETTING,
                    CaseFile.empty(FATAL.id()),
                    new Input.FactArrived(new AccidentReported(FATAL.facts(), List.of()), 1),
                    FATAL.reportedAt())
            .next();

    @Test
    void a_case_is_judged_when_its_own_timer_rings_and_not_by_another_one_that_may_ring_before_all_is_heard() {
        // given
        Membership membership = file.memberships().getFirst();
        // then
        assertThat(asked(membership.id()))
                .singleElement()
                .extracting(SeriesQuestion::series)
                .isEqualTo(membership.series());
        assertThat(asked(file.clocks().getFirst().id())).isEmpty();
        assertThat(asked(null)).isEmpty();
    }

    private List<SeriesQuestion> asked(@Nullable UUID timer) {
        Known known = new Known(file);
        DecideCase.Step step = new DecideCase.Step(
                FATAL.id(),
                new Input.TimerFired(),
                FATAL.reportedAt().plus(Duration.ofHours(5)),
                Transaction.Cause.rules(null),
                timer);
        AmongOthers.asked(known, SETTING, List.of(file), List.of(step)).await().indefinitely();
        return known.asked;
    }

    /** Knows the case alone. */
    private static final class Known implements Transaction {

        private final CaseFile file;
        private List<SeriesQuestion> asked = List.of();

        Known(CaseFile file) {
            this.file = file;
        }

        @Override
        public Uni<List<CaseFile>> load(Set<UUID> caseIds) {
            return Uni.createFrom().item(List.of(file));
        }

        @Override
        public Uni<List<List<Member>>> members(List<SeriesQuestion> questions) {
            asked = questions;
            return Uni.createFrom()
                    .item(questions.stream().map(each -> List.of(each.asker())).toList());
        }

        @Override
        public Uni<List<List<Standing>>> standings(List<SeriesQuestion> questions) {
            return Uni.createFrom()
                    .item(questions.stream().map(_ -> List.<Standing>of()).toList());
        }

        @Override
        public Uni<List<List<Scene>>> scenes(List<SceneQuestion> questions) {
            throw new AssertionError("no signal is looked at");
        }

        @Override
        public Uni<Void> save(List<Change> changes) {
            return Uni.createFrom().voidItem();
        }
    }
}
