package cn.zhibao.hazard.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may stop what, with whose approval, and how long after a notice. */
class StopRulesTest {

    private static final Instant NOW = HazardScene.NOW;
    private static final HazardCommand.Approval APPROVAL =
            new HazardCommand.Approval("淄川区人民政府", "川政停〔2026〕3号", NOW.minusSeconds(3600));
    private static final HazardCommand.Cut IN_A_DAY = new HazardCommand.Cut(NOW, NOW.plus(Duration.ofHours(24)), false);

    @Test
    void an_authority_stops_work_alone() {
        StopWork order = ordered(HazardScene.in("RECTIFYING"), stop(null, null, null));
        assertThat(order.measure()).isEqualTo(StopMeasure.STOP_WORK);
        assertThat(order.approval()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = StopMeasure.class,
            names = {"STOP_BUSINESS", "CUT_EXPLOSIVES", "CUT_POWER", "CLOSE"})
    void what_is_harder_names_its_approval(StopMeasure measure) {
        // given
        Hazard stopped = stopped();
        HazardCommand.@Nullable Cut cut = measure == StopMeasure.CUT_POWER ? IN_A_DAY : null;
        // when, then
        assertThat(faults(stopped, stop(measure, null, cut))).containsExactly("/approval required");
        assertThat(faults(stopped, stop(measure, new HazardCommand.Approval(" ", null, NOW.plusSeconds(600)), cut)))
                .containsExactlyInAnyOrder(
                        "/approval/by blank", "/approval/document required", "/approval/approvedAt in-future");
        assertThat(Objects.requireNonNull(
                                ordered(stopped, stop(measure, APPROVAL, cut)).approval())
                        .document())
                .isEqualTo("川政停〔2026〕3号");
    }

    @ParameterizedTest
    @EnumSource(
            value = StopMeasure.class,
            names = {"CUT_EXPLOSIVES", "CUT_POWER"})
    void supplies_are_cut_only_after_an_order_that_was_not_obeyed(StopMeasure measure) {
        assertThat(decide(HazardScene.in("RECTIFYING"), stop(measure, APPROVAL, null)))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("stop-work-required")));
    }

    @ParameterizedTest(name = "{0} min after the notice, emergency {1}: {2}")
    @CsvSource({
        "1440, false, ''",
        "1439, false, '/powerCut/effectiveAt notice-too-short'",
        "0,    false, '/powerCut/effectiveAt notice-too-short'",
        "0,    true,  ''"
    })
    void power_is_cut_a_day_after_the_notice_unless_lives_would_not_wait(int minutes, boolean emergency, String fault) {
        var cut = new HazardCommand.Cut(NOW, NOW.plus(Duration.ofMinutes(minutes)), emergency);
        assertThat(faults(stopped(), stop(StopMeasure.CUT_POWER, APPROVAL, cut)))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void a_power_cut_says_when_and_nothing_else_says_that() {
        assertThat(faults(stopped(), stop(StopMeasure.CUT_POWER, APPROVAL, null)))
                .containsExactly("/powerCut required");
        assertThat(faults(stopped(), stop(StopMeasure.CUT_POWER, APPROVAL, new HazardCommand.Cut(null, null, false))))
                .containsExactlyInAnyOrder("/powerCut/noticeAt required", "/powerCut/effectiveAt required");
        assertThat(faults(stopped(), stop(StopMeasure.CUT_POWER, APPROVAL, new HazardCommand.Cut(null, NOW, true))))
                .isEmpty();
        assertThat(faults(stopped(), stop(StopMeasure.CLOSE, APPROVAL, IN_A_DAY)))
                .containsExactly("/powerCut not-of-this-measure");
    }

    @Test
    void an_order_in_force_gives_way_only_to_a_harder_one() {
        // given
        Hazard closed = accepted(stopped(), stop(StopMeasure.CLOSE, APPROVAL, null));
        // when, then
        assertThat(decide(closed, stop(StopMeasure.CUT_POWER, APPROVAL, IN_A_DAY)))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("work-stopped")));
        assertThat(decide(stopped(), stop(null, null, null)))
                .isEqualTo(Decision.refuse(new Refusal.Conflict("work-stopped")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SC-397, ''", "JZG-2022-2, /basis not-in-force", "HEARSAY, /basis unknown-source"})
    void an_order_may_name_what_it_rests_on_which_must_be_in_force(String basis, String fault) {
        // given
        HazardCommand order = new HazardCommand.StopWorking("全部作业", "取得许可证", null, null, null, basis);
        Hazard hazard = HazardScene.in("RECTIFYING");
        // when, then
        assertThat(faults(hazard, order)).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
        if (fault.isEmpty()) {
            assertThat(ordered(hazard, order).basis()).isEqualTo(basis);
        }
    }

    private static HazardCommand stop(
            @Nullable StopMeasure measure, HazardCommand.@Nullable Approval approval, HazardCommand.@Nullable Cut cut) {
        return new HazardCommand.StopWorking("塔机", "复查合格", measure, approval, cut, null);
    }

    private static Hazard stopped() {
        return accepted(HazardScene.in("RECTIFYING"), stop(null, null, null));
    }

    private static Decision<Hazard> decide(Hazard hazard, HazardCommand command) {
        return HazardScene.decide(hazard, command, HazardScene.AUTHORITY);
    }

    private static Hazard accepted(Hazard hazard, HazardCommand command) {
        return HazardScene.accepted(hazard, command, HazardScene.AUTHORITY);
    }

    private static StopWork ordered(Hazard hazard, HazardCommand command) {
        return Objects.requireNonNull(accepted(hazard, command).progress().stopWork());
    }

    private static List<String> faults(Hazard hazard, HazardCommand command) {
        return HazardScene.faults(hazard, command, HazardScene.AUTHORITY);
    }
}
