package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official document.
 *
 * @param number number of the document, such as 淄建督〔2026〕1号: gap-free per issuer, kind and year
 * @param issuer code of the region whose authority issues it
 * @param addressee unit or desk that must act
 * @param replyBy last moment for the answer, when one is due and the document names it or its clock is known
 * @param progress how far it came; absent in documents from before this was told
 */
public record NoticeFacts(
        UUID noticeId,
        UUID caseId,
        NoticeKind kind,
        String number,
        String issuer,
        String addressee,
        Instant issuedAt,
        @Nullable Instant replyBy,
        CaseSummary summary,
        String region,
        boolean exercise,
        @Nullable NoticeProgress progress) {

    /** The same document, which came that far. */
    public NoticeFacts with(NoticeProgress reached) {
        return new NoticeFacts(
                noticeId, caseId, kind, number, issuer, addressee, issuedAt, replyBy, summary, region, exercise,
                reached);
    }
}
