package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.hazard.HazardScene.accepted;
import static cn.zhibao.hazard.domain.hazard.HazardScene.faults;
import static cn.zhibao.hazard.domain.hazard.HazardScene.holds;
import static cn.zhibao.hazard.domain.hazard.HazardScene.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.HazardJoined;
import cn.zhibao.events.contract.HazardMerged;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.WithdrawalRequest;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a case ends, and how it comes back. */
class EndingRulesTest {

    private static final Instant NOW = HazardScene.NOW;

    @Test
    void a_failed_recheck_opens_the_case_again_with_a_new_deadline_and_nothing_of_the_old_plan() {
        // when
        var again = holds(
                HazardScene.in("CLOSED"), new HazardCommand.Recheck(false, NOW, "再次短接", null), HazardScene.AUTHORITY);
        // then
        assertThat(again.events()).hasExactlyElementsOfTypes(HazardReopened.class);
        assertThat(again.next()).isInstanceOf(Hazard.Graded.class);
        assertThat(again.next().facts().rectifyBy()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(again.next().progress().reopened()).isEqualTo(1);
        assertThat(again.next().progress().closedAt()).isNull();
        assertThat(again.next().progress().rectification()).isNull();
    }

    @Test
    void a_look_from_before_striking_off_is_no_recheck() {
        assertThat(faults(
                        HazardScene.in("CLOSED"),
                        new HazardCommand.Recheck(true, NOW.minusSeconds(61), "完好", null),
                        HazardScene.AUTHORITY))
                .containsExactly("/inspectedAt before-closed");
    }

    @Test
    void two_cases_are_merged_by_hand_and_both_say_so() {
        // given
        Hazard from = HazardScene.in("GRADED");
        Hazard into = HazardScene.in("RECTIFYING");
        Asking asking = new Asking(HazardScene.AUTHORITY, NOW, new Faults());
        // when
        var merged = (Decision.Accepted<Hazard>) HazardScene.MOVES.merge(from, into, "同一隐患", asking);
        var joined = HazardMoves.join(into, merged.next(), "同一隐患");
        // then
        assertThat(merged.events()).hasExactlyElementsOfTypes(HazardMerged.class);
        assertThat(merged.next().progress().mergedInto()).isEqualTo(new UUID(1, 2));
        assertThat(joined.events()).hasExactlyElementsOfTypes(HazardJoined.class);
        assertThat(joined.next()).isEqualTo(into);
        assertThat(HazardScene.MOVES.merge(
                        from, HazardScene.in("CLOSED"), "同一隐患", new Asking(HazardScene.AUTHORITY, NOW, new Faults())))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void work_that_stands_still_is_not_forgotten_by_withdrawing_or_merging() {
        // given
        Hazard.Open open = (Hazard.Open) HazardScene.in("GRADED");
        Hazard stopped = open.beside(Next.after(open.facts())
                .stopWork(new StopWork("塔机", "复查合格", "inspector", NOW, null, null, null, null, null, null))
                .withdrawal(new WithdrawalRequest("误报", HazardScene.OTHER.id(), NOW)));
        Asking asking = new Asking(HazardScene.AUTHORITY, NOW, new Faults());
        // when, then
        assertThat(refusal(stopped, new HazardCommand.DecideWithdrawal(true, "属实"), HazardScene.AUTHORITY))
                .isEqualTo(new Refusal.Conflict("work-stopped"));
        assertThat(HazardScene.MOVES.merge(stopped, HazardScene.in("RECTIFYING"), "同一隐患", asking))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("work-stopped")));
        assertThat(accepted(stopped, new HazardCommand.DecideWithdrawal(false, "属实"), HazardScene.AUTHORITY))
                .isInstanceOf(Hazard.Graded.class);
    }
}
