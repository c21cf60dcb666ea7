package cn.zhibao.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
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
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When it is asked what of other cases has to be known. */
class AmongOthersTest {

    private static final Setting SETTING = new Setting(Shipped.policy(), Roster.EVERYWHERE, Shipped.calendars());
    private static final Samples.Accident FATAL =
            Samples.Accident.reported("2026-04-01 10:00").deaths(1);

    private final CaseFile file = decide(new AccidentReported(FATAL.facts(), List.of()));

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

    @Test
    void the_hazards_of_a_unit_are_asked_for_only_where_there_are_penalties_besides() {
        // given
        CaseFile hazard = decide(new HazardFound(
                Punished.hazard(UUID.randomUUID(), Punished.UNIT, HazardLevel.MAJOR, FATAL.reportedAt())));
        Membership looks = hazard.memberships().stream()
                .filter(each -> each.series().rule().equals("DET-CLOSURE"))
                .findFirst()
                .orElseThrow();
        // when
        Known alone = asked(hazard, looks.id(), _ -> List.of());
        Known punished = asked(hazard, looks.id(), question -> List.of(question.asker()));
        // then
        assertThat(alone.asked).isNotEmpty();
        assertThat(alone.units).isNotEmpty().containsOnlyNulls();
        assertThat(punished.units).contains(Punished.UNIT);
    }

    private List<SeriesQuestion> asked(@Nullable UUID timer) {
        return asked(file, timer, question -> List.of(question.asker())).asked;
    }

    private static Known asked(CaseFile file, @Nullable UUID timer, Function<SeriesQuestion, List<Member>> members) {
        Known known = new Known(file, members);
        DecideCase.Step step = new DecideCase.Step(
                file.caseId(),
                new Input.TimerFired(),
                FATAL.reportedAt().plus(Duration.ofHours(5)),
                Transaction.Cause.rules(null),
                timer);
        AmongOthers.asked(known, SETTING, List.of(file), List.of(step)).await().indefinitely();
        return known;
    }

    private static CaseFile decide(Event event) {
        return Engine.decide(
                        SETTING, CaseFile.empty(event.caseId()), new Input.FactArrived(event, 1), FATAL.reportedAt())
                .next();
    }

    /** Knows one case, and what is said of its series. */
    private static final class Known implements Transaction {

        private final CaseFile file;
        private final Function<SeriesQuestion, List<Member>> members;
        private final List<@Nullable String> units = new ArrayList<>();
        private List<SeriesQuestion> asked = List.of();

        Known(CaseFile file, Function<SeriesQuestion, List<Member>> members) {
            this.file = file;
            this.members = members;
        }

        @Override
        public Uni<List<CaseFile>> load(Set<UUID> caseIds) {
            return Uni.createFrom().item(List.of(file));
        }

        @Override
        public Uni<List<List<Member>>> members(List<SeriesQuestion> questions) {
            asked = questions;
            return Uni.createFrom().item(questions.stream().map(members).toList());
        }

        @Override
        public Uni<List<List<Standing>>> standings(List<SeriesQuestion> questions) {
            questions.forEach(question -> units.add(question.unit()));
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
