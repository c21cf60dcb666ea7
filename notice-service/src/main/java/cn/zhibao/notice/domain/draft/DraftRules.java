package cn.zhibao.notice.domain.draft;

import java.time.Instant;
import java.util.Optional;

/** Who may do what with a draft, and what comes of it. Roles are checked before; here it is about persons and states. */
public final class DraftRules {

    private DraftRules() {}

    /** Why this account may not do that; empty when it may. */
    public static Optional<DraftRefusal> against(DraftMove move, NoticeDraft draft, String account) {
        return switch (draft.state()) {
            case SIGNED -> Optional.of(DraftRefusal.ALREADY_SIGNED);
            case WITHDRAWN -> Optional.of(DraftRefusal.WITHDRAWN);
            case DRAFTED -> isLeaders(move) ? againstWriter(draft, account) : Optional.empty();
            case RETURNED -> isLeaders(move) ? Optional.of(DraftRefusal.NOT_CHANGED) : Optional.empty();
        };
    }

    /** The draft after a move that nothing speaks against; a signature is added with the number of the document. */
    public static NoticeDraft after(DraftMove move, NoticeDraft draft, String account, Instant now) {
        return switch (move) {
            case DraftMove.Change(Content content) -> draft.changed(content, account, now);
            case DraftMove.Withdraw _ -> draft.withdrawn(now);
            case DraftMove.GiveBack(String reason) -> draft.returned(new NoticeDraft.Returned(reason, account, now));
            case DraftMove.Sign _ -> draft;
        };
    }

    private static boolean isLeaders(DraftMove move) {
        return switch (move) {
            case DraftMove.GiveBack _, DraftMove.Sign _ -> true;
            case DraftMove.Change _, DraftMove.Withdraw _ -> false;
        };
    }

    private static Optional<DraftRefusal> againstWriter(NoticeDraft draft, String account) {
        return draft.isWrittenBy(account) ? Optional.of(DraftRefusal.OWN_DRAFT) : Optional.empty();
    }
}
