package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An official document (公文) and how far it has come. */
public sealed interface Notice {

    /** What everybody may know of it. */
    NoticeFacts facts();

    default UUID id() {
        return facts().noticeId();
    }

    /**
     * Numbered and issued (签发); it waits for its receipt.
     *
     * @param matterId the supervision, or the suspicion ruled about, that made it necessary
     * @param basis where the term for the answer comes from; null when none is due
     * @param text the document as people read it, in Chinese; settled on the day of issue
     */
    record Issued(
            NoticeFacts facts,
            NoticeNumber number,
            UUID matterId,
            @Nullable String basis,
            String text) implements Notice {}
}
