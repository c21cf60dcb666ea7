package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that is to be issued: everything of it but its number and the moment of its issue. */
public interface Paper {

    /** Id of the one document that it becomes: what is told twice names the same one. */
    UUID paperId();

    NoticeKind kind();

    /** Code of the region whose authority issues it. */
    String issuer();

    /** Code of the region whose desk must act, or the name of a unit. */
    String addressee();

    /**
     * What it is about.
     *
     * @param number its own, for a document that is about nothing else
     */
    About about(String number);

    /** The date that it names for its answer; null where its clock sets the limit, or none is asked for. */
    @Nullable
    Instant replyBy(Instant issuedAt);

    /** Where the term for the answer comes from; null when none is due. */
    @Nullable
    String basis();

    /** What it says once its number and dates are known. */
    PaperText text(NoticeFacts facts, Issuers issuers);

    /** The document that its chain begins with. */
    default UUID rootId() {
        return paperId();
    }

    /** The documents before it that it speaks of. */
    default NoticeProgress progress() {
        return Notice.NONE;
    }

    /** When the interview is to be held that it announces; null for all others. */
    default @Nullable Instant interviewAt() {
        return null;
    }

    /** Subject and source of what somebody wrote; null for what follows from events. */
    default @Nullable Origin origin() {
        return null;
    }

    /** The sequence that its number comes from when it is issued at that moment. */
    default NumberSequence sequence(Issuers issuers, Instant now) {
        return NumberSequence.of(issuers.of(issuer()), kind(), now);
    }

    /** The document under the next number of its sequence. */
    default Notice issue(Issuers issuers, NoticeNumber number, Instant now) {
        NoticeFacts facts = facts(number.text(), now);
        String page = text(facts, issuers).page(facts, issuers);
        return new Notice(facts, number, about(number.text()).matterId(), rootId(), basis(), page, null, origin());
    }

    /** What everybody may know of it when it is issued then. */
    default NoticeFacts facts(String number, Instant now) {
        About about = about(number);
        return new NoticeFacts(
                paperId(),
                about.caseId(),
                kind(),
                number,
                issuer(),
                addressee(),
                now,
                replyBy(now),
                about.summary(),
                about.region(),
                about.exercise(),
                progress());
    }
}
