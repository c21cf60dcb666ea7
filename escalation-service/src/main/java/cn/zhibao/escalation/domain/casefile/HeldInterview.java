package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interview (约谈) about an accident that was held: whoever announced it recorded that the party came (约谈纪要).
 *
 * @param noticeId the document that announced it
 * @param number of that document
 * @param issuer code of the region whose authority held it
 * @param addressee whom it was held with: code of the region of an authority, or what else a document calls a unit
 * @param region where the document lies; a case of which nothing else is known yet lies there too
 * @param recordedAt when that was put on record; it counts from then
 * @param told who told it, and in which event
 */
public record HeldInterview(
        UUID noticeId,
        String number,
        String issuer,
        String addressee,
        String region,
        Instant heldAt,
        Instant recordedAt,
        Evidence told) {

    /** The accident that it was about; null where nobody came, and where it was about anything else. */
    public static @Nullable UUID accidentOf(InterviewHeld held) {
        NoticeFacts notice = held.notice();
        return held.attended() && notice.summary().subject() == Subject.ACCIDENT ? notice.caseId() : null;
    }

    public static HeldInterview of(InterviewHeld held, Evidence told) {
        NoticeFacts notice = held.notice();
        return new HeldInterview(
                notice.noticeId(),
                notice.number(),
                notice.issuer(),
                notice.addressee(),
                notice.region(),
                held.heldAt(),
                told.at(),
                told);
    }

    /**
     * True when that desk, or one above it, held it with an authority that answers for the place (属地): an interview of a unit is
     * another one.
     */
    public boolean isBy(String desk, String place) {
        return Region.within(desk, issuer) && Region.wellFormed(addressee) && Region.within(place, addressee);
    }
}
