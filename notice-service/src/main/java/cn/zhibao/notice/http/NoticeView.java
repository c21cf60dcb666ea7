package cn.zhibao.notice.http;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.paper.Notice;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document over HTTP.
 *
 * @param status how far it has come
 * @param basis where the term for the answer comes from; only in the view of one document
 * @param text the document as people read it, in Chinese; only in the view of one document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        UUID noticeId,
        UUID caseId,
        NoticeKind kind,
        String status,
        String number,
        String issuer,
        String addressee,
        Instant issuedAt,
        @Nullable Instant replyBy,
        CaseSummary summary,
        String region,
        boolean exercise,
        @Nullable String basis,
        @Nullable String text) {

    private static final String ISSUED = "issued";

    static NoticeView of(NoticeFacts facts) {
        return of(facts, null, null);
    }

    static NoticeView of(Notice notice) {
        return switch (notice) {
            case Notice.Issued issued -> of(issued.facts(), issued.basis(), issued.text());
        };
    }

    private static NoticeView of(NoticeFacts facts, @Nullable String basis, @Nullable String text) {
        return new NoticeView(
                facts.noticeId(),
                facts.caseId(),
                facts.kind(),
                ISSUED,
                facts.number(),
                facts.issuer(),
                facts.addressee(),
                facts.issuedAt(),
                facts.replyBy(),
                facts.summary(),
                facts.region(),
                facts.exercise(),
                basis,
                text);
    }
}
