package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.SupervisionStep;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every command does in every state of a listed supervision: the state that follows, or why not. */
class SupervisionMovesTest {

    private static final String NOW = "2026-04-12 09:00";

    /** Where a supervision of a hazard may stand. */
    enum State {
        PROPOSED,
        LISTED,
        LISTED_LATE,
        TREATING,
        TREATING_LATE,
        TREATED,
        LIFT_APPLIED,
        PASSED,
        FAILED,
        LIFTED;

        Listed story() {
            Listed story = Listed.hazard();
            switch (this) {
                case PROPOSED -> {}
                case LISTED -> story.lists("2026-05-01 00:00");
                case LISTED_LATE -> story.lists("2026-04-10 00:00");
                case TREATING -> story.lists("2026-05-01 00:00").records(SupervisionStep.PLAN_REVIEWED);
                case TREATING_LATE -> story.lists("2026-04-10 00:00").records(SupervisionStep.PLAN_REVIEWED);
                case TREATED -> story.treats();
                case LIFT_APPLIED -> story.treats().applies();
                case PASSED -> story.treats().applies().reviews(true);
                case FAILED -> story.treats().applies().reviews(false);
                case LIFTED -> story.treats().applies().reviews(true).lifts();
            }
            return story;
        }
    }

    /** What may be asked for. */
    enum Command {
        LIST,
        LIST_DIRECTLY,
        REVIEW_PLAN,
        TREAT,
        ACCEPT,
        GIVE_OPINION,
        APPLY,
        PASS,
        FAIL,
        LIFT,
        CONTINUE,
        INTERVIEW,
        ASK_GOVERNMENT,
        DECIDE;

        Order of(UUID id) {
            return switch (this) {
                case LIST, LIST_DIRECTLY ->
                    new Order.Listing(id, "370300", Times.at("2026-05-20 00:00"), "逾期", "leader");
                case REVIEW_PLAN -> new Order.Step(id, SupervisionStep.PLAN_REVIEWED, "inspector", "370302", "可行");
                case TREAT -> new Order.Step(id, SupervisionStep.TREATED, "inspector", "370302", "完成");
                case ACCEPT -> new Order.Step(id, SupervisionStep.SELF_ACCEPTED, "inspector", "370302", "合格");
                case GIVE_OPINION -> new Order.Step(id, SupervisionStep.OPINION_GIVEN, "inspector", "370302", "同意");
                case APPLY -> new Order.LiftApplication(id, "inspector", "370302", "申请解除");
                case PASS -> new Order.Inspection(id, true, "inspector", "370300", "合格");
                case FAIL -> new Order.Inspection(id, false, "inspector", "370300", "不合格");
                case LIFT -> new Order.Lift(id, "leader", "370300", "隐患已消除");
                case CONTINUE -> new Order.Continuation(id, "370300", Times.at("2026-05-20 00:00"), "继续", "leader");
                case INTERVIEW -> Listed.interview(id, "370300");
                case ASK_GOVERNMENT -> new Order.GovernmentProposal(id, "370300", "未能及时消除", "leader");
                case DECIDE -> Listed.governmentLists(id, "370300");
            };
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            PROPOSED      | LIST          | Listed
            PROPOSED      | LIST_DIRECTLY | ALREADY_PROPOSED
            PROPOSED      | REVIEW_PLAN   | NOT_LISTED
            PROPOSED      | TREAT         | NOT_LISTED
            PROPOSED      | ACCEPT        | NOT_LISTED
            PROPOSED      | GIVE_OPINION  | NOT_LISTED
            PROPOSED      | APPLY         | NOT_LISTED
            PROPOSED      | PASS          | NOT_LISTED
            PROPOSED      | FAIL          | NOT_LISTED
            PROPOSED      | LIFT          | NOT_LISTED
            PROPOSED      | CONTINUE      | NOT_LISTED
            PROPOSED      | INTERVIEW     | NOT_LISTED
            PROPOSED      | ASK_GOVERNMENT | NOT_LISTED
            PROPOSED      | DECIDE        | NOT_LISTED
            LISTED        | LIST          | ALREADY_LISTED
            LISTED        | LIST_DIRECTLY | ALREADY_LISTED
            LISTED        | REVIEW_PLAN   | Treating
            LISTED        | TREAT         | STEP_OUT_OF_ORDER
            LISTED        | ACCEPT        | STEP_OUT_OF_ORDER
            LISTED        | GIVE_OPINION  | STEP_OUT_OF_ORDER
            LISTED        | APPLY         | TREATMENT_INCOMPLETE
            LISTED        | PASS          | LIFT_NOT_APPLIED
            LISTED        | FAIL          | LIFT_NOT_APPLIED
            LISTED        | LIFT          | LIFT_NOT_APPLIED
            LISTED        | CONTINUE      | NOT_OVERDUE
            LISTED        | INTERVIEW     | NOT_OVERDUE
            LISTED        | ASK_GOVERNMENT | Listed
            LISTED        | DECIDE        | GOVERNMENT_NOT_ASKED
            LISTED_LATE   | LIST          | ALREADY_LISTED
            LISTED_LATE   | LIST_DIRECTLY | ALREADY_LISTED
            LISTED_LATE   | REVIEW_PLAN   | Treating
            LISTED_LATE   | TREAT         | STEP_OUT_OF_ORDER
            LISTED_LATE   | ACCEPT        | STEP_OUT_OF_ORDER
            LISTED_LATE   | GIVE_OPINION  | STEP_OUT_OF_ORDER
            LISTED_LATE   | APPLY         | TREATMENT_INCOMPLETE
            LISTED_LATE   | PASS          | LIFT_NOT_APPLIED
            LISTED_LATE   | FAIL          | LIFT_NOT_APPLIED
            LISTED_LATE   | LIFT          | LIFT_NOT_APPLIED
            LISTED_LATE   | CONTINUE      | Listed
            LISTED_LATE   | INTERVIEW     | Listed
            LISTED_LATE   | ASK_GOVERNMENT | Listed
            LISTED_LATE   | DECIDE        | GOVERNMENT_NOT_ASKED
            TREATING      | LIST          | ALREADY_LISTED
            TREATING      | LIST_DIRECTLY | ALREADY_LISTED
            TREATING      | REVIEW_PLAN   | STEP_OUT_OF_ORDER
            TREATING      | TREAT         | Treating
            TREATING      | ACCEPT        | STEP_OUT_OF_ORDER
            TREATING      | GIVE_OPINION  | STEP_OUT_OF_ORDER
            TREATING      | APPLY         | TREATMENT_INCOMPLETE
            TREATING      | PASS          | LIFT_NOT_APPLIED
            TREATING      | FAIL          | LIFT_NOT_APPLIED
            TREATING      | LIFT          | LIFT_NOT_APPLIED
            TREATING      | CONTINUE      | NOT_OVERDUE
            TREATING      | INTERVIEW     | NOT_OVERDUE
            TREATING      | ASK_GOVERNMENT | Treating
            TREATING      | DECIDE        | GOVERNMENT_NOT_ASKED
            TREATING_LATE | LIST          | ALREADY_LISTED
            TREATING_LATE | LIST_DIRECTLY | ALREADY_LISTED
            TREATING_LATE | REVIEW_PLAN   | STEP_OUT_OF_ORDER
            TREATING_LATE | TREAT         | Treating
            TREATING_LATE | ACCEPT        | STEP_OUT_OF_ORDER
            TREATING_LATE | GIVE_OPINION  | STEP_OUT_OF_ORDER
            TREATING_LATE | APPLY         | TREATMENT_INCOMPLETE
            TREATING_LATE | PASS          | LIFT_NOT_APPLIED
            TREATING_LATE | FAIL          | LIFT_NOT_APPLIED
            TREATING_LATE | LIFT          | LIFT_NOT_APPLIED
            TREATING_LATE | CONTINUE      | Listed
            TREATING_LATE | INTERVIEW     | Treating
            TREATING_LATE | ASK_GOVERNMENT | Treating
            TREATING_LATE | DECIDE        | GOVERNMENT_NOT_ASKED
            TREATED       | LIST          | ALREADY_LISTED
            TREATED       | LIST_DIRECTLY | ALREADY_LISTED
            TREATED       | REVIEW_PLAN   | STEP_OUT_OF_ORDER
            TREATED       | TREAT         | STEP_OUT_OF_ORDER
            TREATED       | ACCEPT        | STEP_OUT_OF_ORDER
            TREATED       | GIVE_OPINION  | STEP_OUT_OF_ORDER
            TREATED       | APPLY         | LiftApplied
            TREATED       | PASS          | LIFT_NOT_APPLIED
            TREATED       | FAIL          | LIFT_NOT_APPLIED
            TREATED       | LIFT          | LIFT_NOT_APPLIED
            TREATED       | CONTINUE      | NOT_OVERDUE
            TREATED       | INTERVIEW     | NOT_OVERDUE
            TREATED       | ASK_GOVERNMENT | Treating
            TREATED       | DECIDE        | GOVERNMENT_NOT_ASKED
            LIFT_APPLIED  | LIST          | ALREADY_LISTED
            LIFT_APPLIED  | LIST_DIRECTLY | ALREADY_LISTED
            LIFT_APPLIED  | REVIEW_PLAN   | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | TREAT         | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | ACCEPT        | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | GIVE_OPINION  | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | APPLY         | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | PASS          | Passed
            LIFT_APPLIED  | FAIL          | Failed
            LIFT_APPLIED  | LIFT          | REVIEW_NOT_PASSED
            LIFT_APPLIED  | CONTINUE      | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | INTERVIEW     | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | ASK_GOVERNMENT | LIFT_ALREADY_APPLIED
            LIFT_APPLIED  | DECIDE        | GOVERNMENT_NOT_ASKED
            PASSED        | LIST          | ALREADY_LISTED
            PASSED        | LIST_DIRECTLY | ALREADY_LISTED
            PASSED        | REVIEW_PLAN   | ALREADY_INSPECTED
            PASSED        | TREAT         | ALREADY_INSPECTED
            PASSED        | ACCEPT        | ALREADY_INSPECTED
            PASSED        | GIVE_OPINION  | ALREADY_INSPECTED
            PASSED        | APPLY         | ALREADY_INSPECTED
            PASSED        | PASS          | ALREADY_INSPECTED
            PASSED        | FAIL          | ALREADY_INSPECTED
            PASSED        | LIFT          | Lifted
            PASSED        | CONTINUE      | REVIEW_PASSED
            PASSED        | INTERVIEW     | ALREADY_INSPECTED
            PASSED        | ASK_GOVERNMENT | ALREADY_INSPECTED
            PASSED        | DECIDE        | GOVERNMENT_NOT_ASKED
            FAILED        | LIST          | ALREADY_LISTED
            FAILED        | LIST_DIRECTLY | ALREADY_LISTED
            FAILED        | REVIEW_PLAN   | ALREADY_INSPECTED
            FAILED        | TREAT         | ALREADY_INSPECTED
            FAILED        | ACCEPT        | ALREADY_INSPECTED
            FAILED        | GIVE_OPINION  | ALREADY_INSPECTED
            FAILED        | APPLY         | ALREADY_INSPECTED
            FAILED        | PASS          | ALREADY_INSPECTED
            FAILED        | FAIL          | ALREADY_INSPECTED
            FAILED        | LIFT          | REVIEW_NOT_PASSED
            FAILED        | CONTINUE      | Listed
            FAILED        | INTERVIEW     | ALREADY_INSPECTED
            FAILED        | ASK_GOVERNMENT | ALREADY_INSPECTED
            FAILED        | DECIDE        | GOVERNMENT_NOT_ASKED
            LIFTED        | LIST          | ALREADY_LISTED
            LIFTED        | LIST_DIRECTLY | ALREADY_LISTED
            LIFTED        | REVIEW_PLAN   | ALREADY_LIFTED
            LIFTED        | TREAT         | ALREADY_LIFTED
            LIFTED        | ACCEPT        | ALREADY_LIFTED
            LIFTED        | GIVE_OPINION  | ALREADY_LIFTED
            LIFTED        | APPLY         | ALREADY_LIFTED
            LIFTED        | PASS          | ALREADY_LIFTED
            LIFTED        | FAIL          | ALREADY_LIFTED
            LIFTED        | LIFT          | ALREADY_LIFTED
            LIFTED        | CONTINUE      | ALREADY_LIFTED
            LIFTED        | INTERVIEW     | ALREADY_LIFTED
            LIFTED        | ASK_GOVERNMENT | ALREADY_LIFTED
            LIFTED        | DECIDE        | ALREADY_LIFTED
            """)
    void each_command_does_in_each_state_this(State state, Command command, String outcome) {
        // given
        Listed story = state.story();
        story.passes(NOW);
        Supervision before = story.supervision();
        // when
        UUID id = command == Command.LIST_DIRECTLY ? story.directId() : before.id();
        Outcome answer = story.order(command.of(id), NOW);
        // then
        Refusal refusal = answer.refusal();
        if (refusal == null) {
            assertThat(story.supervision().getClass().getSimpleName()).isEqualTo(outcome);
        } else {
            assertThat(refusal.name()).isEqualTo(outcome);
            assertThat(story.supervision()).isEqualTo(before);
        }
    }

    @Test
    void the_table_says_something_of_every_state_and_command() throws NoSuchMethodException {
        String rows = getClass()
                .getDeclaredMethod("each_command_does_in_each_state_this", State.class, Command.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        assertThat(rows.lines()).hasSize(State.values().length * Command.values().length);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            TREATED,      APPLY,    370302, -
            TREATED,      APPLY,    370200, DESK_OUT_OF_SCOPE
            LISTED,       REVIEW_PLAN, 370303, DESK_OUT_OF_SCOPE
            LIFT_APPLIED, PASS,     370302, DESK_OUT_OF_SCOPE
            LIFT_APPLIED, PASS,     370000, -
            LIFT_APPLIED, PASS,     000000, DESK_OUT_OF_SCOPE
            PASSED,       LIFT,     370302, DESK_OUT_OF_SCOPE
            PASSED,       LIFT,     370000, -
            FAILED,       CONTINUE, 370200, DESK_OUT_OF_SCOPE
            LISTED_LATE,  INTERVIEW, 370302, DESK_OUT_OF_SCOPE
            LISTED_LATE,  INTERVIEW, 370000, -
            FAILED,       CONTINUE, 370302, DESK_OUT_OF_SCOPE
            LISTED_LATE,  ASK_GOVERNMENT, 370300, -
            LISTED_LATE,  ASK_GOVERNMENT, 370302, DESK_OUT_OF_SCOPE
            LISTED_LATE,  ASK_GOVERNMENT, 370000, DESK_OUT_OF_SCOPE
            """)
    void the_place_records_and_the_supervising_authority_or_one_above_decides(
            State state, Command command, String desk, Refusal refusal) {
        // given
        Listed story = state.story();
        UUID id = story.supervision().id();
        // when
        Order order = switch (command.of(id)) {
            case Order.Step step -> new Order.Step(id, step.step(), "somebody", desk, "x");
            case Order.LiftApplication _ -> new Order.LiftApplication(id, "somebody", desk, "x");
            case Order.Inspection review -> new Order.Inspection(id, review.passed(), "somebody", desk, "x");
            case Order.Lift _ -> new Order.Lift(id, "somebody", desk, "x");
            case Order.Continuation next -> new Order.Continuation(id, desk, next.rectifyBy(), "x", "somebody");
            case Order.Enforcement _ -> Listed.interview(id, desk);
            case Order.Listing listing -> listing;
            case Order.GovernmentProposal _ -> new Order.GovernmentProposal(id, desk, "x", "somebody");
            case Order.GovernmentRuling _ -> Listed.governmentLists(id, desk);
        };
        // then
        assertThat(story.order(order, NOW).refusal()).isEqualTo(refusal);
    }
}
