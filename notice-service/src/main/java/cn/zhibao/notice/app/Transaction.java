package cn.zhibao.notice.app;

import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import cn.zhibao.notice.domain.paper.Chain;
import cn.zhibao.notice.domain.paper.Matter;
import cn.zhibao.notice.domain.paper.Minutes;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import cn.zhibao.notice.domain.paper.Person;
import cn.zhibao.notice.domain.paper.Step;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What some events, or a person, change here: all of it together, with the mark that the events are read, or nothing. */
public interface Transaction {

    /** True when the document is there already. */
    Uni<Boolean> hasNotice(UUID noticeId);

    /** The next number; nobody else gets one of this sequence until this transaction has ended, and a failure gives it back. */
    Uni<NoticeNumber> next(NumberSequence sequence);

    /**
     * Keeps the document and tells its event.
     *
     * @param interviewAt when the interview is to be held that it announces, null for all others
     */
    Uni<Void> save(Notice notice, @Nullable Instant interviewAt, Cause cause);

    /** A document with its chain, which nobody else changes until this transaction has ended; empty when there is none. */
    Uni<Optional<Chain>> chain(UUID noticeId);

    /** The documents of those kinds about a supervision that are not closed, each the first of its chain. */
    Uni<List<UUID>> openAbout(UUID supervisionId, Set<NoticeKind> kinds);

    /** The proposal to law enforcement under that number. */
    Uni<Optional<UUID>> proposal(NoticeNumber number);

    /** Keeps how far documents came, and tells it. */
    Uni<Void> advance(List<Step> steps, Cause cause);

    /** Keeps a document as it stands; nothing is told. */
    Uni<Void> keep(Notice notice);

    /** The minutes of the interview that a document announced; empty when there are none. */
    Uni<Optional<Minutes>> minutes(UUID noticeId);

    /** Keeps minutes, and tells that the interview was held. */
    Uni<Void> record(Minutes minutes, InterviewHeld told, Cause cause);

    /** Learns of hazards and accidents as they are told now, each once. */
    Uni<Void> learn(Collection<Matter> matters);

    /** What was learned of a hazard or accident within the scope. */
    Uni<Optional<Matter>> matter(UUID caseId, Region scope);

    DraftDesk<NoticeDraft> drafts();

    Plans plans();

    CampaignDesk campaigns();

    Board board();

    /** Queues the events, in this order, for every subscription that wants them. */
    Uni<Void> queue(List<Queued> events);

    /**
     * Why something changes.
     *
     * @param account of the person who did it; null for the service itself
     * @param claimedAt when it happened, as that person says; null when nobody claims a time
     * @param traceParent W3C trace context of the event that caused it; null for the request at hand
     */
    record Cause(
            @Nullable String account,
            @Nullable Instant claimedAt,
            @Nullable String traceParent) {

        /** That person, at the moment at hand. */
        static Cause by(Person person) {
            return new Cause(person.account(), null, null);
        }

        /** The service itself, because of an event. */
        static Cause of(@Nullable String traceParent) {
            return new Cause(null, null, traceParent);
        }
    }

    /**
     * An event to queue.
     *
     * @param name short name of its type, which subscriptions filter by
     * @param desk region whose desk must act, which hears of it wherever the case lies; null when there is none
     */
    record Queued(
            Announcement announcement,
            String name,
            @Nullable String desk) {}
}
