package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What one event changes here: all of it together with the mark that the event is read, or nothing. */
public interface Transaction {

    /** True when the document is there already. */
    Uni<Boolean> hasNotice(UUID noticeId);

    /** The next number; nobody else gets one of this sequence until this transaction has ended, and a failure gives it back. */
    Uni<NoticeNumber> next(NumberSequence sequence);

    /** Keeps the document and tells its event. */
    Uni<Void> save(Notice.Issued notice);

    /**
     * Queues the event for every subscription that wants it.
     *
     * @param name short name of its type, which subscriptions filter by
     */
    Uni<Void> queue(Announcement announcement, String name);
}
