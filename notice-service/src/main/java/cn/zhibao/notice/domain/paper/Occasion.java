package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.GovernmentListingProposed;
import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the authority that supervises has to say in writing: the supervision order (督办单) with the listing, a notice with each
 * continuation (继续挂牌督办通知) and one with the lifting (解除挂牌督办通知), whose clocks set the limits of their answers; to its own
 * government a report that proposes that it lists (提请政府挂牌督办报告).
 *
 * @param matter the supervision as it stands then
 * @param reason of the authority
 */
public record Occasion(NoticeKind kind, SupervisionFacts matter, String reason) implements Paper {

    /** Empty for what makes no paper. */
    public static Optional<Occasion> of(SupervisionEvent event) {
        return switch (event) {
            case SupervisionListed(var matter) ->
                Optional.of(new Occasion(NoticeKind.SUPERVISION_ORDER, matter, matter.reason()));
            case SupervisionContinued continued ->
                Optional.of(
                        new Occasion(NoticeKind.SUPERVISION_CONTINUATION, continued.supervision(), continued.reason()));
            case SupervisionLifted lifted ->
                Optional.of(new Occasion(NoticeKind.SUPERVISION_LIFTING, lifted.supervision(), lifted.reason()));
            case GovernmentListingProposed proposed ->
                Optional.ofNullable(proposed.supervision().government())
                        .map(asked -> new Occasion(
                                NoticeKind.GOVERNMENT_LISTING_PROPOSAL, proposed.supervision(), asked.reason()));
            case SupervisionAdvanced _,
                    LiftApplied _,
                    SupervisionInspected _,
                    SupervisionExtended _,
                    SupervisionOverdue _,
                    SupervisionEnforced _,
                    GovernmentListingDecided _ -> Optional.empty();
        };
    }

    @Override
    public UUID paperId() {
        String name = kind + "|" + matter.supervisionId()
                + (kind == NoticeKind.SUPERVISION_CONTINUATION || asksGovernment() ? "|" + round() : "");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String issuer() {
        return matter.desk();
    }

    @Override
    public String addressee() {
        return asksGovernment() ? matter.desk() : addressee(matter);
    }

    private boolean asksGovernment() {
        return kind == NoticeKind.GOVERNMENT_LISTING_PROPOSAL;
    }

    /** The authority of the place must act; where the issuer is that authority itself, the project must. */
    static String addressee(SupervisionFacts matter) {
        if (!matter.region().equals(matter.desk())) {
            return matter.region();
        }
        CaseSummary summary = matter.summary();
        return summary.projectName() == null ? summary.number() : summary.projectName();
    }

    @Override
    public About about(String number) {
        return About.of(matter);
    }

    @Override
    public @Nullable Instant replyBy(Instant issuedAt) {
        return null;
    }

    /** Who is released from supervision owes no answer, and what a government decides is bound to no term. */
    @Override
    public @Nullable String basis() {
        return Stage.asksForAnswer(kind) && !asksGovernment() ? ReplyTerm.basis(ReplyTerm.ORDER_WORKING_DAYS) : null;
    }

    @Override
    public PaperText text(NoticeFacts facts, Issuers issuers) {
        return new SupervisionText(issuers, facts, this);
    }

    /** Round of the listing, from 1. */
    int round() {
        return matter.progress() == null ? 1 : matter.progress().round();
    }
}
