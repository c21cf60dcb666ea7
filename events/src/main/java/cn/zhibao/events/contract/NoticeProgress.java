package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a document has come since it was issued.
 *
 * @param aboutNoticeId the document whose answer is late, which this one reminds of or hands over; absent for all others
 * @param aboutNumber number of that document
 * @param reminder which reminder about that document it is, from 1; 0 for what is no reminder
 * @param receipt absent until somebody signed for it
 * @param reply the newest answer; absent until there is one
 * @param review of the newest answer, absent until the issuer looked at it; without an answer, that the matter is over
 * @param overdueSince the limit of the answer that is owed, once it has passed; absent while it has not
 */
public record NoticeProgress(
        @Nullable UUID aboutNoticeId,
        @Nullable String aboutNumber,
        int reminder,
        @Nullable NoticeReceipt receipt,
        @Nullable NoticeReply reply,
        @Nullable NoticeReview review,
        @Nullable Instant overdueSince) {}
