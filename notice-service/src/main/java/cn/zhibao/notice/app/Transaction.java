package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What some events change here: all of it together with the mark that the events are read, or nothing. */
public interface Transaction {

    /** True when the document is there already. */
    Uni<Boolean> hasNotice(UUID noticeId);

    /** The next number; nobody else gets one of this sequence until this transaction has ended, and a failure gives it back. */
    Uni<NoticeNumber> next(NumberSequence sequence);

    /**
     * Keeps the document and tells its event.
     *
     * @param traceParent W3C trace context of the event that caused it
     */
    Uni<Void> save(Notice.Issued notice, @Nullable String traceParent);

    /** Queues the events, in this order, for every subscription that wants them. */
    Uni<Void> queue(List<Queued> events);

    /**
     * An event to queue.
     *
     * @param name short name of its type, which subscriptions filter by
     */
    record Queued(Announcement announcement, String name) {}
}
