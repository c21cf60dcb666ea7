package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An official document was issued under its number. Exactly one per document.
 *
 * @param interviewAt when the interview (约谈) is to be held that the document announces; absent for all others, and for those from
 *     before this was told
 */
public record NoticeIssued(NoticeFacts notice, @Nullable Instant interviewAt) implements NoticeEvent {

    /** One that announces no interview. */
    public NoticeIssued(NoticeFacts notice) {
        this(notice, null);
    }
}
