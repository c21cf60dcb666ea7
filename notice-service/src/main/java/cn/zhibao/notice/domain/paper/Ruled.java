package cn.zhibao.notice.domain.paper;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the authority that verified has to say after a confirmed ruling (认定): to law enforcement of the place a proposal
 * (执法建议书), to its own government a report that proposes closure (提请关闭报告), or to who issued the permit of the unit a proposal
 * to suspend it (暂扣安全生产许可证建议书).
 *
 * @param matter the suspicion with its ruling
 */
public record Ruled(NoticeKind kind, SuspicionFacts matter) implements Paper {

    private static final int PROVINCE_DIGITS = 2;

    /** Empty for what is not ruled, what was cleared, and what nobody can be punished for. */
    public static Optional<Ruled> of(SuspicionEvent event) {
        SuspicionFacts matter = event.suspicion();
        SuspicionRuling ruling = matter.ruling();
        return ruling == null || ruling.verdict() != SuspicionVerdict.CONFIRMED
                ? Optional.empty()
                : kindFor(matter.kind()).map(kind -> new Ruled(kind, matter));
    }

    private static Optional<NoticeKind> kindFor(SuspicionKind kind) {
        return switch (kind) {
            case LATE, OMISSION, FALSITY, CONCEALMENT, REPEAT -> Optional.of(NoticeKind.ENFORCEMENT_PROPOSAL);
            case CLOSURE -> Optional.of(NoticeKind.CLOSURE_PROPOSAL);
            case CONDITIONS -> Optional.of(NoticeKind.PERMIT_SUSPENSION_PROPOSAL);
            // A region where accidents or hazards come close together, or that tells nothing, is no party that could be
            // punished.
            case CLUSTER, SILENCE, PRECURSOR -> Optional.empty();
        };
    }

    SuspicionRuling ruling() {
        return requireNonNull(matter.ruling(), "it is ruled");
    }

    @Override
    public String issuer() {
        return matter.desk();
    }

    @Override
    public String addressee() {
        return switch (kind) {
            case CLOSURE_PROPOSAL -> matter.desk();
            // Provinces issue the permits of construction firms (安全生产许可证条例 article 4), and pass on what is about
            // others'.
            case PERMIT_SUSPENSION_PROPOSAL -> matter.region().substring(0, PROVINCE_DIGITS) + "0000";
            default -> matter.region();
        };
    }

    @Override
    public About about(String number) {
        return About.of(matter);
    }

    @Override
    public Instant replyBy(Instant issuedAt) {
        return ReplyTerm.endFor(issuedAt);
    }

    @Override
    public String basis() {
        return ReplyTerm.DATED_BASIS;
    }

    @Override
    public PaperText text(NoticeFacts facts, Issuers issuers) {
        return new RulingText(issuers, facts, this);
    }

    @Override
    public UUID paperId() {
        return UUID.nameUUIDFromBytes((kind + "|" + matter.suspicionId()).getBytes(StandardCharsets.UTF_8));
    }
}
