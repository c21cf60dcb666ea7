package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A limit that passed without an answer, and the paper that follows.
 *
 * @param clockId the clock whose limit it was
 * @param limit that passed
 * @param chain of the document that nobody answered
 */
public record FollowUp(NoticeKind kind, UUID clockId, Instant limit, Chain chain) {

    /** After so many reminders the matter is handed over. */
    static final int REMINDERS_MAX = 2;

    /**
     * Empty for documents that nothing follows from, and where the chain has its paper already: an answer that is returned
     * is owed for every document of a chain at the same limit, and one paper tells it.
     */
    public static Optional<FollowUp> after(Chain chain, UUID clockId, Instant limit) {
        boolean told = chain.all().stream()
                .filter(notice -> !notice.id().equals(chain.asked().id()))
                .anyMatch(notice -> limit.equals(notice.progress().overdueSince()));
        if (told || chain.isHandedOver() || !mayFollow(chain.asked().kind())) {
            return Optional.empty();
        }
        NoticeKind kind = chain.reminders().size() < REMINDERS_MAX ? NoticeKind.REMINDER : NoticeKind.TRANSFER;
        return Optional.of(new FollowUp(kind, clockId, limit, chain));
    }

    private static boolean mayFollow(NoticeKind kind) {
        return switch (kind) {
            case SUPERVISION_ORDER, SUPERVISION_CONTINUATION, ENFORCEMENT_PROPOSAL, INTERVIEW_NOTICE, REMINDER -> true;
            // The own government, and whom a matter is handed to, are not reminded on paper: people are called.
            case CLOSURE_PROPOSAL, TRANSFER, SUPERVISION_LIFTING -> false;
        };
    }

    /** Id of the one paper that it makes: what is told twice names the same paper. */
    public UUID paperId() {
        return UUID.nameUUIDFromBytes((kind + "|" + clockId).getBytes(StandardCharsets.UTF_8));
    }

    /** Which reminder it is, from 1; 0 for what is none. */
    int reminder() {
        return kind == NoticeKind.REMINDER ? chain.reminders().size() + 1 : 0;
    }
}
