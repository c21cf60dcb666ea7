package cn.zhibao.notice.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.scene.Contents;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final Content CONTENT = Contents.of(NoticeKind.SUPERVISION_ORDER);

    private static final NoticeDraft NEW = NoticeDraft.of(new UUID(1, 1), "370300", CONTENT, "clerk", NOW);

    @ParameterizedTest
    @CsvSource({
        "DRAFTED,   change,   clerk,  ",
        "DRAFTED,   change,   other,  ",
        "DRAFTED,   withdraw, clerk,  ",
        "DRAFTED,   return,   leader, ",
        "DRAFTED,   return,   clerk,  OWN_DRAFT",
        "DRAFTED,   sign,     leader, ",
        "DRAFTED,   sign,     clerk,  OWN_DRAFT",
        "RETURNED,  change,   clerk,  ",
        "RETURNED,  withdraw, clerk,  ",
        "RETURNED,  return,   leader, NOT_CHANGED",
        "RETURNED,  sign,     leader, NOT_CHANGED",
        "SIGNED,    change,   clerk,  ALREADY_SIGNED",
        "SIGNED,    withdraw, clerk,  ALREADY_SIGNED",
        "SIGNED,    return,   leader, ALREADY_SIGNED",
        "SIGNED,    sign,     leader, ALREADY_SIGNED",
        "WITHDRAWN, change,   clerk,  WITHDRAWN",
        "WITHDRAWN, withdraw, clerk,  WITHDRAWN",
        "WITHDRAWN, return,   leader, WITHDRAWN",
        "WITHDRAWN, sign,     leader, WITHDRAWN"
    })
    void every_move_in_every_state(
            NoticeDraft.State state, String move, String account, @Nullable DraftRefusal refusal) {
        assertThat(DraftRules.against(move(move), in(state), account).orElse(null))
                .isEqualTo(refusal);
    }

    @Test
    void whoever_changed_a_draft_wrote_it_too_and_a_change_answers_the_return() {
        // given
        NoticeDraft returned = DraftRules.after(new DraftMove.GiveBack("缺依据"), NEW, "leader", NOW);
        // when
        NoticeDraft changed = DraftRules.after(new DraftMove.Change(CONTENT), returned, "leader", NOW);
        // then
        assertThat(returned.returned()).isEqualTo(new NoticeDraft.Returned("缺依据", "leader", NOW));
        assertThat(changed.state()).isEqualTo(NoticeDraft.State.DRAFTED);
        assertThat(changed.returned()).isNull();
        assertThat(changed.revision()).isEqualTo(3);
        assertThat(changed.editors()).containsExactly("clerk", "leader");
        assertThat(DraftRules.against(new DraftMove.Sign(), changed, "leader")).contains(DraftRefusal.OWN_DRAFT);
    }

    private static NoticeDraft in(NoticeDraft.State state) {
        return switch (state) {
            case DRAFTED -> NEW;
            case RETURNED -> DraftRules.after(new DraftMove.GiveBack("缺依据"), NEW, "leader", NOW);
            case SIGNED -> NEW.signed(new NoticeDraft.Signed("leader", NOW, "淄建督〔2026〕1号"));
            case WITHDRAWN -> DraftRules.after(new DraftMove.Withdraw(), NEW, "clerk", NOW);
        };
    }

    private static DraftMove move(String name) {
        return switch (name) {
            case "change" -> new DraftMove.Change(CONTENT);
            case "withdraw" -> new DraftMove.Withdraw();
            case "return" -> new DraftMove.GiveBack("缺依据");
            default -> new DraftMove.Sign();
        };
    }
}
