package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeKind;
import java.time.Instant;

/**
 * One gap-free sequence of document numbers.
 *
 * @param mark mark of the issuer (机关代字)
 * @param name of what is numbered: a kind of document, or announcements
 * @param year year in China
 */
public record NumberSequence(String mark, String name, int year) {

    /** That of an issuer for documents of a kind that are issued at that moment. */
    static NumberSequence of(Issuer issuer, NoticeKind kind, Instant now) {
        return new NumberSequence(issuer.mark() + suffix(kind), kind.name(), NoticeNumber.yearOf(now));
    }

    /** That of the announcements (公告) of an issuer at that moment. */
    public static NumberSequence ofBulletins(Issuer issuer, Instant now) {
        return new NumberSequence(issuer.mark() + "公", "BULLETIN", NoticeNumber.yearOf(now));
    }

    /** Each kind counts for itself, and no two documents may have one number. */
    private static String suffix(NoticeKind kind) {
        return switch (kind) {
            case SUPERVISION_ORDER -> "";
            case SUPERVISION_CONTINUATION -> "续";
            case SUPERVISION_LIFTING -> "解";
            case ENFORCEMENT_PROPOSAL -> "执";
            case CLOSURE_PROPOSAL -> "关";
            case PERMIT_SUSPENSION_PROPOSAL -> "证";
            case INTERVIEW_NOTICE -> "约";
            case ADVICE -> "建";
            case REMINDER -> "催";
            case TRANSFER -> "移";
            case GOVERNMENT_LISTING_PROPOSAL -> "提";
            case STOP_PROPOSAL -> "停";
        };
    }

    /** The number with that serial. */
    public NoticeNumber number(int serial) {
        return new NoticeNumber(mark, year, serial);
    }
}
