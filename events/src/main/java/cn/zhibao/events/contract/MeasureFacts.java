package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One measure (整改措施) of the plan (整改方案) by which a document is answered. What it says, and who answers for it, stays with
 * the service that keeps documents.
 *
 * @param noticeId the document that the plan answers
 * @param caseId the hazard or accident that the document is about
 * @param kind of the document
 * @param number of the document
 * @param no its place among the measures of that document, from 1
 * @param issuer code of the region whose authority issued the document
 * @param addressee unit or desk that has to see to it
 * @param setAt when the server took the plan, UTC
 * @param dueAt end of the day that the plan names, 24:00 in China; never changes
 * @param doneAt when it was done, as the addressee says; absent while it is not. After it was returned the moment of before
 * @param recordedAt when the server took that
 * @param accepted whether the issuer accepted what was done; absent until somebody looked at it. True without {@code doneAt} when
 *     the matter is over and nothing is owed any more
 * @param reviewedAt when the issuer looked at it
 * @param overdueSince the limit of what is owed, once it has passed; absent while it has not
 */
public record MeasureFacts(
        UUID measureId,
        UUID noticeId,
        UUID caseId,
        NoticeKind kind,
        String number,
        int no,
        String issuer,
        String addressee,
        Instant setAt,
        Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable Instant recordedAt,
        @Nullable Boolean accepted,
        @Nullable Instant reviewedAt,
        @Nullable Instant overdueSince,
        CaseSummary summary,
        String region,
        boolean exercise) {}
