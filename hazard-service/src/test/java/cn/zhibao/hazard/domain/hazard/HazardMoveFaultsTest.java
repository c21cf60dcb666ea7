package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.hazard.HazardScene.accepted;
import static cn.zhibao.hazard.domain.hazard.HazardScene.faults;
import static cn.zhibao.hazard.domain.hazard.HazardScene.holds;
import static cn.zhibao.hazard.domain.hazard.HazardScene.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.VerificationFailed;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a move must say, who may not make it, and what follows from its details. */
class HazardMoveFaultsTest {

    private static final Instant NOW = HazardScene.NOW;

    @Test
    void a_plan_names_the_five_things_that_must_be_in_place() {
        // given
        Hazard major = HazardScene.in("GRADED-MAJOR");
        // when
        List<String> faults = faults(major, new HazardCommand.Plan(null, null, null, null, null), HazardScene.UNIT);
        // then
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/measures required",
                        "/responsible required",
                        "/fundsCny required",
                        "/deadline required",
                        "/contingencyPlan required");
    }

    @Test
    void a_unit_cannot_plan_beyond_its_deadline_but_an_authority_can_move_it() {
        // given
        Hazard major = HazardScene.in("GRADED-MAJOR");
        Instant later = HazardScene.DEADLINE.plusMillis(1);
        var plan = new HazardCommand.Plan("加固", "项目经理", BigDecimal.ONE, later, "预案");
        // when, then
        assertThat(faults(major, plan, HazardScene.UNIT)).containsExactly("/deadline after-deadline");
        assertThat(accepted(major, plan, HazardScene.AUTHORITY).facts().rectifyBy())
                .isEqualTo(later);
    }

    @Test
    void who_fixed_it_never_strikes_it_off() {
        // given
        Hazard submitted = HazardScene.in("SUBMITTED");
        Actor fixer = new Actor(HazardScene.UNIT.id(), Actor.Side.AUTHORITY, HazardScene.AUTHORITY.region());
        // when, then
        assertThat(refusal(submitted, new HazardCommand.Verify(true, NOW, "合格"), fixer))
                .isEqualTo(new Refusal.Forbidden("same-person"));
    }

    @Test
    void a_major_hazard_is_submitted_with_evidence() {
        // given
        Hazard fixing = HazardScene.in(HazardStage.RECTIFYING, HazardLevel.MAJOR);
        var bare = new HazardCommand.Submit("已加固", NOW, List.of());
        // when, then
        assertThat(faults(fixing, bare, HazardScene.UNIT)).containsExactly("/evidence required");
        assertThat(accepted(HazardScene.in("RECTIFYING"), bare, HazardScene.UNIT))
                .isInstanceOf(Hazard.Submitted.class);
    }

    @Test
    void times_in_the_wrong_order_are_named() {
        assertThat(faults(
                        HazardScene.in("RECTIFYING"),
                        new HazardCommand.Submit("已加固", HazardScene.FOUND.minusSeconds(1), List.of()),
                        HazardScene.UNIT))
                .containsExactly("/doneAt before-found");
        assertThat(faults(
                        HazardScene.in("SUBMITTED"),
                        new HazardCommand.Verify(true, HazardScene.FOUND, "合格"),
                        HazardScene.AUTHORITY))
                .containsExactly("/inspectedAt before-done");
    }

    @Test
    void a_look_that_does_not_pass_sends_it_back_and_a_deadline_that_passed_meanwhile_makes_it_late() {
        // given
        Hazard submitted = HazardScene.in("SUBMITTED");
        Instant after = HazardScene.DEADLINE.plusMillis(1);
        var fail = new HazardCommand.Verify(false, NOW, "仍缺限位");
        // when
        var inTime = holds(submitted, fail, HazardScene.AUTHORITY, HazardScene.DEADLINE);
        var late = holds(submitted, fail, HazardScene.AUTHORITY, after);
        // then
        assertThat(inTime.events()).hasExactlyElementsOfTypes(VerificationFailed.class);
        assertThat(late.events()).hasExactlyElementsOfTypes(VerificationFailed.class, RectificationOverdue.class);
        assertThat(late.next().progress().overdueSince()).isEqualTo(HazardScene.DEADLINE);
    }

    @Test
    void a_major_hazard_is_looked_at_again_and_a_general_one_is_not() {
        // given
        var pass = new HazardCommand.Verify(true, NOW, "合格");
        // when
        Hazard general = accepted(HazardScene.in("SUBMITTED"), pass, HazardScene.AUTHORITY);
        Hazard major = accepted(HazardScene.in("SUBMITTED-MAJOR"), pass, HazardScene.AUTHORITY);
        // then
        assertThat(general.progress().recheckAt()).isNull();
        assertThat(major.progress().recheckAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(HazardRules.recheckDue(major, NOW.plus(Duration.ofDays(30)))).isInstanceOf(Decision.Accepted.class);
        assertThat(HazardRules.recheckDue(major, NOW)).isEqualTo(Decision.refuse(new Refusal.TooLate()));
    }

    @Test
    void work_that_stands_still_keeps_a_case_open() {
        // given
        Hazard.Open submitted = (Hazard.Open) HazardScene.in("SUBMITTED");
        Hazard stopped = submitted.beside(Next.after(submitted.facts())
                .stopWork(new StopWork("塔机", "复查合格", "inspector", NOW, null, null, null, null, null, null)));
        // when, then
        assertThat(refusal(stopped, new HazardCommand.Verify(true, NOW, "合格"), HazardScene.AUTHORITY))
                .isEqualTo(new Refusal.Conflict("work-stopped"));
    }

    @Test
    void a_hazard_that_turns_out_major_goes_back_for_a_plan() {
        // when
        Hazard graded = accepted(
                HazardScene.in("RECTIFYING"), new HazardCommand.Grade(null, "C24-08-4", null), HazardScene.AUTHORITY);
        // then
        assertThat(graded).isInstanceOf(Hazard.Graded.class);
        assertThat(graded.facts().level()).isEqualTo(HazardLevel.MAJOR);
    }

    @Test
    void grading_by_hand_needs_a_level_and_a_reason_and_a_criterion_must_fit() {
        assertThat(faults(HazardScene.in("FOUND"), new HazardCommand.Grade(null, null, null), HazardScene.AUTHORITY))
                .containsExactlyInAnyOrder("/level required", "/reason required");
        assertThat(faults(
                        HazardScene.in("FOUND"),
                        new HazardCommand.Grade(HazardLevel.GENERAL, "C24-08-4", null),
                        HazardScene.AUTHORITY))
                .containsExactly("/level not-by-criterion");
        assertThat(faults(
                        HazardScene.in("FOUND"),
                        new HazardCommand.Grade(null, "C24-99-9", null),
                        HazardScene.AUTHORITY))
                .containsExactly("/criterion unknown-criterion");
    }

    @Test
    void an_extension_must_lead_beyond_the_deadline() {
        assertThat(faults(
                        HazardScene.in("RECTIFYING"),
                        new HazardCommand.Extend(HazardScene.DEADLINE, "材料未到"),
                        HazardScene.UNIT))
                .containsExactly("/until not-later");
    }

    @Test
    void a_wish_for_more_time_that_was_overtaken_is_not_granted_but_may_be_refused() {
        // given
        Hazard.Open open = (Hazard.Open) HazardScene.in("RECTIFYING");
        Hazard waiting = open.beside(Next.after(open.facts())
                .extension(new ExtensionRequest(HazardScene.DEADLINE, "材料未到", HazardScene.UNIT.id(), NOW)));
        // when, then
        assertThat(refusal(waiting, new HazardCommand.DecideExtension(true, "属实"), HazardScene.AUTHORITY))
                .isEqualTo(new Refusal.Conflict("extension-outdated"));
        assertThat(accepted(waiting, new HazardCommand.DecideExtension(false, "不属实"), HazardScene.AUTHORITY)
                        .progress()
                        .extension())
                .isNull();
    }

    @Test
    void a_unit_does_not_take_the_criterion_away_that_a_hazard_was_graded_by() {
        // given
        Hazard.Open open = (Hazard.Open) HazardScene.in("GRADED-MAJOR");
        Hazard byCriterion = open.beside(Next.after(open.facts()).level(HazardLevel.MAJOR, "C24-08-4"));
        var byHand = new HazardCommand.Grade(HazardLevel.MAJOR, null, "仍为重大");
        // when, then
        assertThat(refusal(byCriterion, byHand, HazardScene.UNIT)).isEqualTo(new Refusal.Forbidden("authority-only"));
        assertThat(accepted(byCriterion, byHand, HazardScene.AUTHORITY).facts().criterion())
                .isNull();
    }
}
