package cn.zhibao.hazard.domain.hazard;

import static cn.zhibao.hazard.domain.hazard.HazardScene.AUTHORITY;
import static cn.zhibao.hazard.domain.hazard.HazardScene.NOW;
import static cn.zhibao.hazard.domain.hazard.HazardScene.OTHER;
import static cn.zhibao.hazard.domain.hazard.HazardScene.accepted;
import static cn.zhibao.hazard.domain.hazard.HazardScene.faults;
import static cn.zhibao.hazard.domain.hazard.HazardScene.holds;
import static cn.zhibao.hazard.domain.hazard.HazardScene.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.StopApproval;
import cn.zhibao.events.contract.StopDecided;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.StopProposed;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a government is asked to approve, who records what it says, and what may be ordered then. */
class StopProposalRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void an_authority_asks_the_government_of_its_own_region() {
        // when
        var proposed = holds(HazardScene.in("RECTIFYING"), propose(StopMeasure.STOP_BUSINESS), AUTHORITY);
        // then
        assertThat(proposed.events()).hasExactlyElementsOfTypes(StopProposed.class);
        assertThat(proposed.next().progress().stopProposal())
                .isEqualTo(new StopProposal(
                        "370300", StopMeasure.STOP_BUSINESS, "全部施工", "多次停工仍不整改", AUTHORITY.id(), NOW, null));
    }

    @Test
    void an_approved_proposal_bears_one_order_which_names_it() {
        // given
        Hazard approved = accepted(asked(StopMeasure.STOP_BUSINESS), approve(), OTHER);
        // when
        Hazard ordered = accepted(approved, order(StopMeasure.STOP_BUSINESS, null), AUTHORITY);
        StopWork order = requireNonNull(ordered.progress().stopWork());
        // then
        assertThat(order.proposal()).isEqualTo(approved.progress().stopProposal());
        assertThat(order.approval())
                .isEqualTo(new StopApproval("淄博市人民政府", "淄政批〔2026〕3号", Instant.parse("2026-11-21T16:00:00Z")));
        assertThat(ordered.progress().stopProposal()).isNull();
        assertThat(refusal(ordered, propose(StopMeasure.STOP_BUSINESS), AUTHORITY))
                .isEqualTo(conflict("work-stopped"));
        assertThat(faults(ordered, order(StopMeasure.CLOSE, null), AUTHORITY)).containsExactly("/approval required");
    }

    @Test
    void the_decision_is_told_with_who_recorded_it() {
        // when
        var decided = holds(asked(StopMeasure.CLOSE), approve(), OTHER);
        // then
        assertThat(decided.events()).hasExactlyElementsOfTypes(StopDecided.class);
        var decision = requireNonNull(
                requireNonNull(decided.next().progress().stopProposal()).decision());
        assertThat(decision.approved()).isTrue();
        assertThat(decision.number()).isEqualTo("淄政批〔2026〕3号");
        assertThat(decision.by()).isEqualTo(OTHER.id());
        assertThat(decision.recordedAt()).isEqualTo(NOW);
    }

    @Test
    void who_asked_does_not_record_the_answer_and_neither_does_another_authority() {
        // given
        Hazard asked = asked(StopMeasure.STOP_BUSINESS);
        Actor county = new Actor("county", Actor.Side.AUTHORITY, new Region("370302"));
        // then
        assertThat(refusal(asked, approve(), AUTHORITY)).isEqualTo(new Refusal.Forbidden("same-person"));
        assertThat(refusal(asked, approve(), county)).isEqualTo(new Refusal.Forbidden("not-the-authority"));
    }

    @Test
    void the_country_has_no_government_that_is_asked() {
        Actor ministry = new Actor("ministry", Actor.Side.AUTHORITY, Region.COUNTRY);
        assertThat(refusal(HazardScene.in("RECTIFYING"), propose(StopMeasure.CLOSE), ministry))
                .isEqualTo(new Refusal.Forbidden("not-the-authority"));
    }

    @Test
    void one_proposal_waits_at_a_time_and_is_decided_once() {
        // given
        Hazard asked = asked(StopMeasure.STOP_BUSINESS);
        Hazard approved = accepted(asked, approve(), OTHER);
        Hazard refused = accepted(asked, refuse("先行约谈"), OTHER);
        // then
        assertThat(refusal(asked, propose(StopMeasure.CLOSE), AUTHORITY)).isEqualTo(conflict("stop-proposal-pending"));
        assertThat(refusal(approved, propose(StopMeasure.CLOSE), AUTHORITY))
                .isEqualTo(conflict("stop-proposal-approved"));
        assertThat(refusal(approved, approve(), OTHER)).isEqualTo(conflict("no-stop-proposal-pending"));
        assertThat(accepted(refused, propose(StopMeasure.STOP_BUSINESS), AUTHORITY)
                        .progress()
                        .stopProposal())
                .isEqualTo(asked.progress().stopProposal());
    }

    @Test
    void what_the_government_was_asked_is_ordered_neither_before_its_answer_nor_on_another_word() {
        // given
        Hazard asked = asked(StopMeasure.STOP_BUSINESS);
        HazardCommand.Approval typed = new HazardCommand.Approval("某区人民政府", "某政〔2026〕1号", NOW);
        // then
        assertThat(refusal(asked, order(StopMeasure.STOP_BUSINESS, typed), AUTHORITY))
                .isEqualTo(conflict("stop-proposal-pending"));
        assertThat(refusal(accepted(asked, refuse("先行约谈"), OTHER), order(StopMeasure.STOP_BUSINESS, typed), AUTHORITY))
                .isEqualTo(conflict("stop-proposal-refused"));
        assertThat(faults(accepted(asked, approve(), OTHER), order(StopMeasure.STOP_BUSINESS, typed), AUTHORITY))
                .containsExactly("/approval approved-by-proposal");
        assertThat(faults(asked, order(StopMeasure.CLOSE, typed), AUTHORITY)).isEmpty();
        assertThat(faults(asked, order(StopMeasure.STOP_WORK, null), AUTHORITY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StopMeasure.class,
            names = {"STOP_WORK", "CUT_EXPLOSIVES", "CUT_POWER"})
    void what_the_authority_or_its_head_decides_no_government_is_asked(StopMeasure measure) {
        assertThat(faults(HazardScene.in("RECTIFYING"), propose(measure), AUTHORITY))
                .containsExactly("/measure not-for-government");
    }

    @Test
    void every_fault_of_a_proposal_is_named_at_once() {
        assertThat(faults(HazardScene.in("RECTIFYING"), new HazardCommand.ProposeStop(null, " ", null), AUTHORITY))
                .containsExactlyInAnyOrder("/measure required", "/scope blank", "/reason required");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "true,  淄政批〔2026〕3号, 2026-11-22, ,     ''",
        "true,  ,               2026-11-22, ,     /number required",
        "true,  第3号,           2026-11-22, ,     /number wrong-form",
        "true,  淄政批〔2026〕3号, 2026-11-21, ,     /decidedOn before-proposed",
        "true,  淄政批〔2026〕3号, 2026-11-23, ,     /decidedOn in-future",
        "false, ,               2026-11-22, 先约谈, ''",
        "false, ,               2026-11-22, ,     /reason required",
        ",      ,               ,           ,     /approved required;/decidedOn required"
    })
    void a_decision_says_what_it_is_and_when(
            @Nullable Boolean approved,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            String expected) {
        assertThat(String.join(
                        ";",
                        faults(
                                asked(StopMeasure.STOP_BUSINESS),
                                new HazardCommand.DecideStop(approved, number, decidedOn, reason),
                                OTHER)))
                .isEqualTo(expected);
    }

    @Test
    void a_case_that_ends_has_nothing_open_with_the_government() {
        // given
        Hazard asked = accepted(asked(StopMeasure.CLOSE), new HazardCommand.Withdraw("误报"), AUTHORITY);
        // when
        Hazard ended = accepted(asked, new HazardCommand.DecideWithdrawal(true, "属实"), OTHER);
        // then
        assertThat(ended.progress().stopProposal()).isNull();
    }

    private static Refusal conflict(String code) {
        return new Refusal.Conflict(code);
    }

    private static Hazard asked(StopMeasure measure) {
        return accepted(HazardScene.in("RECTIFYING"), propose(measure), AUTHORITY);
    }

    private static HazardCommand propose(StopMeasure measure) {
        return new HazardCommand.ProposeStop(measure, "全部施工", "多次停工仍不整改");
    }

    private static HazardCommand approve() {
        return new HazardCommand.DecideStop(true, "淄政批〔2026〕3号", TODAY, null);
    }

    private static HazardCommand refuse(String reason) {
        return new HazardCommand.DecideStop(false, null, TODAY, reason);
    }

    private static HazardCommand order(StopMeasure measure, HazardCommand.@Nullable Approval approval) {
        return new HazardCommand.StopWorking("全部施工", "复查合格", measure, approval, null, null);
    }
}
