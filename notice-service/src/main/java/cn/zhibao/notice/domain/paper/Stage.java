package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.NoticeReview;

/** How far a document has come. */
public enum Stage {
    /** 已签发 */
    ISSUED,
    /** Signed for (已签收). */
    SERVED,
    /** Answered, and nobody looked at the answer yet (已回复). */
    REPLIED,
    /** The answer was accepted, or the matter is over without one (办结). */
    ACCEPTED,
    /** The answer was returned: another one is owed (退回). */
    RETURNED;

    public static Stage of(NoticeFacts facts) {
        NoticeProgress progress = Notice.progressOf(facts);
        NoticeReview review = progress.review();
        if (review != null) {
            return review.accepted() ? ACCEPTED : RETURNED;
        }
        if (progress.reply() != null) {
            return REPLIED;
        }
        return progress.receipt() == null ? ISSUED : SERVED;
    }

    /** True while nobody has answered, or has to answer again. */
    public boolean isUnanswered() {
        return switch (this) {
            case ISSUED, SERVED, RETURNED -> true;
            case REPLIED, ACCEPTED -> false;
        };
    }

    /** False for documents that ask nobody for anything. */
    static boolean asksForAnswer(NoticeKind kind) {
        return switch (kind) {
            case SUPERVISION_ORDER,
                    SUPERVISION_CONTINUATION,
                    ENFORCEMENT_PROPOSAL,
                    CLOSURE_PROPOSAL,
                    PERMIT_SUSPENSION_PROPOSAL,
                    INTERVIEW_NOTICE,
                    ADVICE,
                    REMINDER,
                    TRANSFER,
                    GOVERNMENT_LISTING_PROPOSAL,
                    STOP_PROPOSAL -> true;
            case SUPERVISION_LIFTING -> false;
        };
    }
}
