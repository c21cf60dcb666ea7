package cn.zhibao.hazard.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.ResumeRequest;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.Supply;
import cn.zhibao.events.contract.TransferRequest;
import cn.zhibao.events.contract.WithdrawalRequest;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state, every command, both sides: what follows, or the code of the refusal. */
class HazardMovesTest {

    private static final List<String> STATES = List.of(
            "FOUND", "GRADED", "GRADED-MAJOR", "PLANNED", "RECTIFYING", "SUBMITTED", "CLOSED", "WITHDRAWN", "MERGED");

    // One row for a command and a side: A is an authority, U the unit. Moves that decide over a request find one
    // pending.
    private static final String TABLE = """
            Confirm A          | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            Confirm U          | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | wrong-stage | wrong-stage | wrong-stage
            Supplement A       | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            Supplement U       | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            Grade A            | GRADED | GRADED | GRADED | PLANNED | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Grade U            | GRADED | GRADED | authority-only | PLANNED | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Plan A             | grading-required | PLANNED | PLANNED | PLANNED | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Plan U             | grading-required | PLANNED | PLANNED | PLANNED | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Start A            | grading-required | RECTIFYING | plan-required | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Start U            | grading-required | RECTIFYING | plan-required | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Submit A           | grading-required | SUBMITTED | plan-required | SUBMITTED | SUBMITTED | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Submit U           | grading-required | SUBMITTED | plan-required | SUBMITTED | SUBMITTED | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Verify A           | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | CLOSED | wrong-stage | wrong-stage | wrong-stage
            Verify U           | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | authority-only | wrong-stage | wrong-stage | wrong-stage
            Extend A           | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            Extend U           | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | wrong-stage | wrong-stage | wrong-stage | wrong-stage
            DecideExtension A  | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | no-extension-pending | no-extension-pending | no-extension-pending | no-extension-pending
            DecideExtension U  | authority-only | authority-only | authority-only | authority-only | authority-only | no-extension-pending | no-extension-pending | no-extension-pending | no-extension-pending
            StopWorking A      | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            StopWorking U      | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only
            ProposeStop A      | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            ProposeStop U      | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only
            DecideStop A       | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | no-stop-proposal-pending | no-stop-proposal-pending | no-stop-proposal-pending
            DecideStop U       | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | no-stop-proposal-pending | no-stop-proposal-pending | no-stop-proposal-pending
            CutSupply A        | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | work-not-stopped | work-not-stopped | work-not-stopped
            CutSupply U        | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only
            RestoreSupply A    | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | supply-not-cut | supply-not-cut | supply-not-cut
            RestoreSupply U    | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only
            AskToResume A      | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | work-not-stopped | work-not-stopped | work-not-stopped
            AskToResume U      | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | work-not-stopped | work-not-stopped | work-not-stopped
            ReviewResumption A | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | no-resume-pending | no-resume-pending | no-resume-pending
            ReviewResumption U | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | no-resume-pending | no-resume-pending | no-resume-pending
            Transfer A         | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            Transfer U         | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | wrong-stage | wrong-stage | wrong-stage
            AnswerTransfer A   | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | no-transfer-pending | no-transfer-pending | no-transfer-pending
            AnswerTransfer U   | not-the-receiver | not-the-receiver | not-the-receiver | not-the-receiver | not-the-receiver | not-the-receiver | no-transfer-pending | no-transfer-pending | no-transfer-pending
            Release A          | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            Release U          | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | wrong-stage | wrong-stage | wrong-stage
            Assign A           | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            Assign U           | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | wrong-stage | wrong-stage | wrong-stage
            Withdraw A         | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            Withdraw U         | FOUND | GRADED | GRADED | PLANNED | RECTIFYING | SUBMITTED | wrong-stage | wrong-stage | wrong-stage
            DecideWithdrawal A | WITHDRAWN | WITHDRAWN | WITHDRAWN | WITHDRAWN | WITHDRAWN | WITHDRAWN | no-withdrawal-pending | no-withdrawal-pending | no-withdrawal-pending
            DecideWithdrawal U | authority-only | authority-only | authority-only | authority-only | authority-only | authority-only | no-withdrawal-pending | no-withdrawal-pending | no-withdrawal-pending
            Recheck A          | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | CLOSED | wrong-stage | wrong-stage
            Recheck U          | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | authority-only | wrong-stage | wrong-stage
            Reopen A           | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | GRADED | wrong-stage | wrong-stage
            Reopen U           | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | wrong-stage | authority-only | wrong-stage | wrong-stage
            """;

    private final HazardMoves moves = new HazardMoves(RegisterFiles.load(), HazardScene.POLICY);

    /** One cell of the table. */
    record Cell(String command, Actor.Side side, String state, String expected) {
        @Override
        public String toString() {
            return command + " by " + side + " in " + state + ": " + expected;
        }
    }

    static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] parts = line.split("\\|", -1);
            String[] row = parts[0].strip().split(" +", -1);
            Actor.Side side = row[1].equals("A") ? Actor.Side.AUTHORITY : Actor.Side.UNIT;
            for (int i = 0; i < STATES.size(); i++) {
                cells.add(new Cell(row[0], side, STATES.get(i), parts[i + 1].strip()));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_command_in_each_state_by_each_side_does_what_the_table_says(Cell cell) {
        // given
        Hazard hazard = HazardScene.in(cell.state());
        Hazard waiting = hazard instanceof Hazard.Open open
                ? open.beside(pending(cell.command()).apply(Next.after(hazard.facts())))
                : hazard;
        Actor actor = cell.side() == Actor.Side.AUTHORITY ? HazardScene.AUTHORITY : HazardScene.UNIT;
        Asking asking = new Asking(actor, HazardScene.NOW, new Faults());
        // when
        Decision<Hazard> decision = moves.decide(waiting, command(cell.command()), asking);
        // then
        assertThat(outcome(decision)).isEqualTo(cell.expected());
        if (decision instanceof Decision.Accepted<Hazard>(var next, var events)) {
            assertThat(events).isNotEmpty();
            assertThat(next).isEqualTo(Hazard.of(next.facts()));
        }
    }

    @Test
    void the_table_has_every_command_and_every_stage() {
        assertThat(cells().map(Cell::command).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HazardCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(STATES.stream().map(state -> state.replace("-MAJOR", "")).distinct())
                .containsExactlyElementsOf(
                        Arrays.stream(HazardStage.values()).map(Enum::name).toList());
    }

    private static String outcome(Decision<Hazard> decision) {
        return switch (decision) {
            case Decision.Accepted<Hazard>(var next, var events) -> {
                assertThat(EventTypes.typeOf(events.getFirst().getClass())).startsWith("cn.zhibao.");
                yield next.progress().stage().name();
            }
            case Decision.Refused<Hazard>(Refusal.Conflict(var code, var params)) -> code;
            case Decision.Refused<Hazard>(Refusal.Forbidden(var code)) -> code;
            case Decision.Refused<Hazard>(Refusal.Faulty(var faults)) -> faults.toString();
            case Decision.Refused<Hazard>(Refusal.TooLate late) -> late.toString();
        };
    }

    /** What must be waiting for a command to mean something. */
    private static UnaryOperator<Next> pending(String command) {
        String other = HazardScene.OTHER.id();
        Instant before = HazardScene.NOW.minusSeconds(60);
        return switch (command) {
            case "DecideExtension" ->
                next -> next.extension(
                        new ExtensionRequest(HazardScene.DEADLINE.plusSeconds(3600), "材料未到", other, before));
            case "DecideStop" -> next -> next.stopProposal(Stops.proposal(other, before));
            case "RestoreSupply" -> next -> next.supplyCut(Stops.cut(other, before));
            case "AskToResume", "CutSupply" ->
                next -> next.stopWork(new StopWork("塔机", "复查合格", other, before, null, null, null, null, null, null));
            case "ReviewResumption" ->
                next -> next.stopWork(new StopWork(
                        "塔机",
                        "复查合格",
                        other,
                        before,
                        new ResumeRequest("已整改", other, before),
                        null,
                        null,
                        null,
                        null,
                        null));
            case "AnswerTransfer" -> next -> next.transfer(new TransferRequest("FIRE-370302", "属消防职责", other, before));
            case "Assign" -> next -> next.owner(null);
            case "DecideWithdrawal" -> next -> next.withdrawal(new WithdrawalRequest("误报", other, before));
            default -> UnaryOperator.identity();
        };
    }

    private static HazardCommand command(String name) {
        Instant ago = HazardScene.NOW.minus(Duration.ofMinutes(1));
        Instant ahead = HazardScene.NOW.plus(Duration.ofDays(1));
        return switch (name) {
            case "Confirm" -> new HazardCommand.Confirm(true, null);
            case "Supplement" ->
                new HazardCommand.Supplement(new FindingFiling(null, null, "2026-12", List.of(), null, null));
            case "Grade" -> new HazardCommand.Grade(HazardLevel.GENERAL, null, "现场复核");
            case "Plan" -> new HazardCommand.Plan("加固", "项目经理", BigDecimal.TEN, ahead, "应急预案");
            case "Start" -> new HazardCommand.Start();
            case "Submit" -> new HazardCommand.Submit("已加固", ago, List.of(new UUID(3, 4)));
            case "Verify" -> new HazardCommand.Verify(true, HazardScene.NOW, "合格");
            case "Extend" -> new HazardCommand.Extend(HazardScene.DEADLINE.plusSeconds(1), "材料未到");
            case "DecideExtension" -> new HazardCommand.DecideExtension(true, "属实");
            case "StopWorking" -> new HazardCommand.StopWorking("塔机", "复查合格", null, null, null, null);
            case "ProposeStop" -> new HazardCommand.ProposeStop(StopMeasure.STOP_BUSINESS, "全部施工", "拒不整改");
            case "DecideStop" -> new HazardCommand.DecideStop(true, "川政批〔2026〕3号", LocalDate.parse("2026-11-22"), null);
            case "CutSupply" -> Stops.cutting(Supply.EXPLOSIVES);
            case "RestoreSupply" -> new HazardCommand.RestoreSupply(HazardScene.NOW, "已履行停工决定");
            case "AskToResume" -> new HazardCommand.AskToResume("已整改");
            case "ReviewResumption" -> new HazardCommand.ReviewResumption(true, "合格");
            case "Transfer" -> new HazardCommand.Transfer("FIRE-370302", "属消防职责");
            case "AnswerTransfer" -> new HazardCommand.AnswerTransfer(true, null);
            case "Release" -> new HazardCommand.Release("非本部门职责");
            case "Assign" -> new HazardCommand.Assign("FIRE-370302", "指定");
            case "Withdraw" -> new HazardCommand.Withdraw("误报");
            case "DecideWithdrawal" -> new HazardCommand.DecideWithdrawal(true, "属实");
            case "Recheck" -> new HazardCommand.Recheck(true, HazardScene.NOW, "完好", null);
            case "Reopen" -> new HazardCommand.Reopen("再次失效", null);
            default -> throw new IllegalStateException(name);
        };
    }
}
