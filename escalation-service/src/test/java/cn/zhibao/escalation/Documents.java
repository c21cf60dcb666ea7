package cn.zhibao.escalation;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.NoticeReceipt;
import cn.zhibao.events.contract.NoticeReply;
import cn.zhibao.events.contract.NoticeReview;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Official documents about a hazard, and how far they came. */
public final class Documents {

    private static final NoticeProgress NOTHING = new NoticeProgress(null, null, 0, null, null, null, null);

    private Documents() {}

    /** A document of the city for the county, which names a date or leaves it to its clock. */
    public static NoticeFacts issued(NoticeKind kind, UUID id, UUID hazard, Instant at, @Nullable Instant replyBy) {
        return new NoticeFacts(
                id,
                hazard,
                kind,
                "淄建督〔2026〕1号",
                "370300",
                Samples.ZICHUAN,
                at,
                replyBy,
                new CaseSummary(
                        Subject.HAZARD, "H-2026-000001", "MAJOR", 0, 0, Samples.ZICHUAN, "测试路1号", "测试项目", "ELEVATOR"),
                Samples.ZICHUAN,
                false,
                NOTHING);
    }

    /** The notice of an interview about an accident in Zichuan. */
    public static NoticeFacts interview(UUID id, UUID accident, String issuer, String addressee, Instant at) {
        return new NoticeFacts(
                id,
                accident,
                NoticeKind.INTERVIEW_NOTICE,
                "鲁建督约〔2026〕1号",
                issuer,
                addressee,
                at,
                null,
                new CaseSummary(
                        Subject.ACCIDENT, "A-2026-000001", "LARGER", 3, 0, Samples.ZICHUAN, "测试路1号", "测试项目", "FALL"),
                Region.wellFormed(addressee) ? addressee : Samples.ZICHUAN,
                false,
                NOTHING);
    }

    /** The same at another place. */
    public static NoticeFacts in(String region, NoticeFacts n) {
        return new NoticeFacts(
                n.noticeId(),
                n.caseId(),
                n.kind(),
                n.number(),
                n.issuer(),
                n.addressee(),
                n.issuedAt(),
                n.replyBy(),
                n.summary(),
                region,
                n.exercise(),
                n.progress());
    }

    /** The same, with that limit in it. */
    public static NoticeFacts until(Instant replyBy, NoticeFacts n) {
        return new NoticeFacts(
                n.noticeId(),
                n.caseId(),
                n.kind(),
                n.number(),
                n.issuer(),
                n.addressee(),
                n.issuedAt(),
                replyBy,
                n.summary(),
                n.region(),
                n.exercise(),
                n.progress());
    }

    public static NoticeFacts received(NoticeFacts notice, Instant at) {
        NoticeProgress p = progressOf(notice);
        return notice.with(
                new NoticeProgress(null, null, 0, new NoticeReceipt(at, "clerk", at), p.reply(), p.review(), null));
    }

    /** Answered, or answered anew: nobody has looked at that yet. */
    public static NoticeFacts answered(NoticeFacts notice, Instant at) {
        NoticeReply reply = new NoticeReply(at, "clerk", at);
        return notice.with(new NoticeProgress(null, null, 0, progressOf(notice).receipt(), reply, null, null));
    }

    public static NoticeFacts reviewed(NoticeFacts notice, boolean accepted, Instant at) {
        NoticeProgress p = progressOf(notice);
        NoticeReview review = new NoticeReview(accepted, accepted ? "已整改" : "未附佐证", "leader", at);
        return notice.with(new NoticeProgress(null, null, 0, p.receipt(), p.reply(), review, null));
    }

    /** The limit of the answer passed. */
    public static NoticeFacts late(NoticeFacts notice, Instant since) {
        NoticeProgress p = progressOf(notice);
        return notice.with(new NoticeProgress(null, null, 0, p.receipt(), p.reply(), p.review(), since));
    }

    private static NoticeProgress progressOf(NoticeFacts notice) {
        return requireNonNullElse(notice.progress(), NOTHING);
    }
}
