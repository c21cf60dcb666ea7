package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.hazard.HazardScene.AUTHORITY;
import static cn.zhibao.hazard.domain.hazard.HazardScene.NOW;
import static cn.zhibao.hazard.domain.hazard.HazardScene.OTHER;
import static cn.zhibao.hazard.domain.hazard.HazardScene.UNIT;
import static cn.zhibao.hazard.domain.hazard.HazardScene.accepted;
import static cn.zhibao.hazard.domain.hazard.HazardScene.decide;
import static cn.zhibao.hazard.domain.hazard.HazardScene.faults;
import static cn.zhibao.hazard.domain.hazard.HazardScene.holds;
import static cn.zhibao.hazard.domain.hazard.HazardScene.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.Supply;
import cn.zhibao.events.contract.SupplyCut;
import cn.zhibao.events.contract.SupplyCutOrdered;
import cn.zhibao.events.contract.SupplyRestored;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When supplies may be cut off from a unit that defies an order to stop, and when they are owed back (article 70). */
class SupplyRulesTest {

    private static final HazardCommand RESTORED = new HazardCommand.RestoreSupply(NOW, "已履行停工决定");

    @Test
    void a_cut_names_the_defiance_the_danger_and_the_approval() {
        // when
        var decided = holds(stopped(), Stops.cutting(Supply.EXPLOSIVES, Supply.POWER), AUTHORITY);
        SupplyCut cut = requireNonNull(decided.next().progress().supplyCut());
        // then
        assertThat(decided.events()).hasExactlyElementsOfTypes(SupplyCutOrdered.class);
        assertThat(cut.supplies()).containsExactly(Supply.EXPLOSIVES, Supply.POWER);
        assertThat(cut.refusal().findings()).isEqualTo("现场仍在施工");
        assertThat(cut.approval().document()).isEqualTo("川建停供〔2026〕1号");
        assertThat(cut.by()).isEqualTo(AUTHORITY.id());
        assertThat(cut.orderedAt()).isEqualTo(NOW);
        assertThat(cut.resumedAt()).isNull();
    }

    @ParameterizedTest(name = "{0} {1} min after the notice, emergency {2}: {3}")
    @CsvSource({
        "POWER,      1440, ,       ''",
        "POWER,      1439, ,       /effectiveAt notice-too-short",
        "POWER,      0,    ,       /effectiveAt notice-too-short",
        "POWER,      0,    架上有人, ''",
        "EXPLOSIVES, 0,    ,       ''"
    })
    void power_is_cut_a_day_after_the_notice_unless_it_could_not_wait(
            Supply supply, int minutes, @Nullable String emergency, String expected) {
        // given
        HazardCommand cut = Stops.cutting(List.of(supply), NOW, NOW.plus(Duration.ofMinutes(minutes)), emergency);
        // then
        assertThat(String.join(";", faults(stopped(), cut, AUTHORITY))).isEqualTo(expected);
    }

    @Test
    void a_notice_that_is_too_short_says_from_when_power_may_be_cut() {
        // when
        Decision<Hazard> decision = decide(
                stopped(), Stops.cutting(List.of(Supply.POWER), NOW, NOW.plus(Duration.ofHours(23)), null), AUTHORITY);
        // then
        assertThat(decision)
                .isEqualTo(Decision.refuse(new Refusal.Faulty(List.of(new Fault(
                        "/effectiveAt",
                        "notice-too-short",
                        Map.of("hoursMin", 24L, "notBefore", "2026-11-23T03:00:00Z"))))));
    }

    @Test
    void power_is_told_of_before_and_explosives_need_not_be() {
        Instant later = NOW.plus(Duration.ofDays(2));
        assertThat(faults(stopped(), Stops.cutting(List.of(Supply.POWER), null, later, null), AUTHORITY))
                .containsExactly("/notifiedAt required");
        assertThat(faults(stopped(), Stops.cutting(List.of(Supply.POWER), null, later, "架上有人"), AUTHORITY))
                .isEmpty();
        assertThat(faults(stopped(), Stops.cutting(List.of(Supply.EXPLOSIVES), null, later, null), AUTHORITY))
                .isEmpty();
    }

    @Test
    void every_fault_of_a_cut_is_named_at_once() {
        // given
        Instant before = NOW.minusSeconds(120);
        var empty = new HazardCommand.CutSupply(List.of(), null, null, null, null, null, " ");
        var early = new HazardCommand.CutSupply(
                List.of(Supply.EXPLOSIVES),
                new HazardCommand.Refused(before, null),
                "有倒塌危险",
                new HazardCommand.Approval("局", "号", before),
                NOW.plus(Duration.ofHours(1)),
                before,
                null);
        // then
        assertThat(faults(stopped(), empty, AUTHORITY))
                .containsExactlyInAnyOrder(
                        "/supplies required",
                        "/refusal required",
                        "/danger required",
                        "/approval required",
                        "/effectiveAt required",
                        "/emergency blank");
        assertThat(faults(stopped(), early, AUTHORITY))
                .containsExactlyInAnyOrder(
                        "/refusal/seenAt before-ordered",
                        "/refusal/findings required",
                        "/approval/approvedAt before-ordered",
                        "/notifiedAt in-future",
                        "/effectiveAt before-ordered");
    }

    @Test
    void supplies_are_cut_only_while_work_is_stopped_and_once() {
        // given
        Hazard cut = accepted(stopped(), Stops.cutting(Supply.POWER), AUTHORITY);
        // then
        assertThat(refusal(HazardScene.in("RECTIFYING"), Stops.cutting(Supply.POWER), AUTHORITY))
                .isEqualTo(new Refusal.Conflict("work-not-stopped"));
        assertThat(refusal(cut, Stops.cutting(Supply.EXPLOSIVES), AUTHORITY))
                .isEqualTo(new Refusal.Conflict("supply-cut"));
    }

    @ParameterizedTest
    @EnumSource(
            value = StopMeasure.class,
            names = {"CUT_EXPLOSIVES", "CUT_POWER"})
    void an_order_that_cuts_supplies_itself_needs_no_other_cut(StopMeasure measure) {
        assertThat(refusal(stopped(measure), Stops.cutting(Supply.POWER), AUTHORITY))
                .isEqualTo(new Refusal.Conflict("supply-cut"));
    }

    @Test
    void an_order_cuts_no_supplies_that_are_cut_off_already() {
        // given
        Hazard cut = accepted(stopped(), Stops.cutting(Supply.EXPLOSIVES), AUTHORITY);
        var order =
                new HazardCommand.StopWorking("用电", "复查合格", StopMeasure.CUT_EXPLOSIVES, Stops.BY_THE_HEAD, null, null);
        // then
        assertThat(refusal(cut, order, AUTHORITY)).isEqualTo(new Refusal.Conflict("supply-cut"));
    }

    @Test
    void supplies_are_owed_back_from_when_work_may_go_on() {
        // given
        Hazard cut = accepted(stopped(), Stops.cutting(Supply.POWER), AUTHORITY);
        // when
        Hazard asked = accepted(cut, new HazardCommand.AskToResume("已整改"), UNIT);
        Hazard refused = accepted(asked, new HazardCommand.ReviewResumption(false, "未整改"), AUTHORITY);
        Hazard resumed = accepted(asked, new HazardCommand.ReviewResumption(true, "合格"), AUTHORITY);
        // then
        assertThat(requireNonNull(refused.progress().supplyCut()).resumedAt()).isNull();
        assertThat(requireNonNull(resumed.progress().supplyCut()).resumedAt()).isEqualTo(NOW);
        assertThat(resumed.progress().stopWork()).isNull();
    }

    @Test
    void supplies_are_restored_by_an_authority_at_any_time() {
        // given
        Hazard cut = accepted(stopped(), Stops.cutting(Supply.POWER), AUTHORITY);
        // when
        var restored = holds(cut, RESTORED, OTHER);
        // then
        assertThat(restored.next().progress().supplyCut()).isNull();
        assertThat(restored.events())
                .containsExactly(new SupplyRestored(restored.next().facts(), NOW, "已履行停工决定"));
        assertThat(refusal(restored.next(), RESTORED, OTHER)).isEqualTo(new Refusal.Conflict("supply-not-cut"));
        assertThat(faults(cut, new HazardCommand.RestoreSupply(null, null), OTHER))
                .containsExactlyInAnyOrder("/restoredAt required", "/reason required");
        assertThat(faults(cut, new HazardCommand.RestoreSupply(NOW.minusSeconds(1), "x"), OTHER))
                .containsExactly("/restoredAt before-ordered");
    }

    @Test
    void a_case_does_not_end_while_supplies_are_cut_off() {
        // given
        Hazard submitted = HazardScene.in("SUBMITTED");
        Hazard cut = ((Hazard.Open) submitted)
                .beside(Next.after(submitted.facts()).supplyCut(Stops.cut("inspector", NOW.minusSeconds(60))));
        Hazard asked = accepted(cut, new HazardCommand.Withdraw("误报"), AUTHORITY);
        // then
        assertThat(refusal(cut, new HazardCommand.Verify(true, NOW, "合格"), AUTHORITY))
                .isEqualTo(new Refusal.Conflict("supply-cut"));
        assertThat(refusal(asked, new HazardCommand.DecideWithdrawal(true, "属实"), OTHER))
                .isEqualTo(new Refusal.Conflict("supply-cut"));
    }

    private static Hazard stopped() {
        return stopped(StopMeasure.STOP_WORK);
    }

    private static Hazard stopped(StopMeasure measure) {
        Hazard.Open open = (Hazard.Open) HazardScene.in("RECTIFYING");
        return open.beside(Next.after(open.facts()).stopWork(Stops.stopped(measure)));
    }
}
