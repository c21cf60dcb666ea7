package cn.zhibao.notice.app;

import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardMerged;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardWithdrawn;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.StopDecided;
import cn.zhibao.events.contract.StopDecision;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.notice.domain.paper.Chain;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NoticeRules;
import cn.zhibao.notice.domain.paper.Step;
import cn.zhibao.notice.domain.plan.MeasureRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a matter and so of the documents about it: nobody is reminded of what is over, and a penalty that names a
 * proposal (执法建议书文号) is the answer to it.
 */
public final class HearMatter {

    private static final String ACTOR = "notice-service";

    private static final Set<NoticeKind> OF_A_ROUND =
            Set.of(NoticeKind.SUPERVISION_ORDER, NoticeKind.SUPERVISION_CONTINUATION);

    /** An interview is held whatever round it is; what law enforcement was asked for stays asked. */
    private static final Set<NoticeKind> OF_A_LISTING = Set.of(
            NoticeKind.SUPERVISION_ORDER,
            NoticeKind.SUPERVISION_CONTINUATION,
            NoticeKind.INTERVIEW_NOTICE,
            NoticeKind.GOVERNMENT_LISTING_PROPOSAL);

    private static final Set<NoticeKind> OF_A_GOVERNMENT = Set.of(NoticeKind.GOVERNMENT_LISTING_PROPOSAL);

    private static final Set<NoticeKind> OF_A_HAZARD = Set.of(NoticeKind.STOP_PROPOSAL);

    private final Clock clock;

    public HearMatter(Clock clock) {
        this.clock = clock;
    }

    /**
     * A listing that is lifted or continued closes what was asked about it before; the continuation asks anew. What a government
     * decided closes what it was asked.
     */
    public Uni<Void> on(Transaction transaction, SupervisionEvent event, @Nullable String traceParent) {
        return switch (event) {
            case SupervisionLifted _ ->
                transaction
                        .openAbout(idOf(event), OF_A_LISTING)
                        .chain(open -> close(transaction, open, "已解除挂牌督办", traceParent));
            case SupervisionContinued _ ->
                transaction
                        .openAbout(idOf(event), OF_A_ROUND)
                        .chain(open -> close(transaction, open, "已继续挂牌督办，按新的通知反馈", traceParent));
            case GovernmentListingDecided decided ->
                transaction
                        .openAbout(idOf(event), OF_A_GOVERNMENT)
                        .chain(open -> close(transaction, open, decisionOf(decided), traceParent));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static String decisionOf(GovernmentListingDecided decided) {
        GovernmentListing government = decided.supervision().government();
        GovernmentDecision decision = government == null ? null : government.decision();
        return decision != null && decision.listed() ? "本级人民政府已挂牌督办：" + decision.number() : "本级人民政府决定不予挂牌督办";
    }

    /** What a government decided, or the end of the case, closes what it was asked to approve. */
    public Uni<Void> on(Transaction transaction, HazardEvent event, @Nullable String traceParent) {
        String over = switch (event) {
            case StopDecided decided -> decisionOf(decided);
            case HazardClosed _ -> "隐患已销号";
            case HazardWithdrawn _ -> "隐患已撤销";
            case HazardMerged _ -> "隐患已并案";
            default -> null;
        };
        return over == null
                ? Uni.createFrom().voidItem()
                : transaction
                        .openAbout(event.caseId(), OF_A_HAZARD)
                        .chain(open -> close(transaction, open, over, traceParent));
    }

    private static @Nullable String decisionOf(StopDecided decided) {
        HazardProgress progress = decided.hazard().progress();
        StopProposal proposal = progress == null ? null : progress.stopProposal();
        StopDecision decision = proposal == null ? null : proposal.decision();
        if (decision == null) {
            return null;
        }
        return decision.approved() ? "本级人民政府已批准：" + decision.number() : "本级人民政府不予批准：" + decision.reason();
    }

    public Uni<Void> on(Transaction transaction, PenaltyFacts penalty, @Nullable String traceParent) {
        String named = penalty.noticeNumber();
        NoticeNumber number = named == null ? null : NoticeNumber.parse(named).orElse(null);
        if (number == null) {
            return Uni.createFrom().voidItem();
        }
        String text = "已作出行政处罚决定：" + penalty.decisionNumber() + "（" + penalty.number() + "）";
        return transaction
                .proposal(number)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : advance(
                                transaction,
                                found.get(),
                                chain -> NoticeRules.answered(chain, penalty.decidedAt(), ACTOR, text, now()),
                                traceParent));
    }

    private Uni<Void> close(Transaction transaction, List<UUID> open, String reason, @Nullable String traceParent) {
        Uni<Void> closed = Uni.createFrom().voidItem();
        for (UUID id : open) {
            closed = closed.chain(() -> advance(
                            transaction, id, chain -> NoticeRules.closed(chain, reason, ACTOR, now()), traceParent)
                    .chain(() -> closePlan(transaction, id, reason, traceParent)));
        }
        return closed;
    }

    private Uni<Void> closePlan(Transaction transaction, UUID id, String reason, @Nullable String traceParent) {
        return transaction
                .plans()
                .of(id)
                .chain(plan -> transaction
                        .plans()
                        .advance(
                                MeasureRules.closed(plan, reason, ACTOR, now()),
                                new Transaction.Cause(null, null, traceParent)));
    }

    private static UUID idOf(SupervisionEvent event) {
        return event.supervision().supervisionId();
    }

    private static Uni<Void> advance(
            Transaction transaction, UUID id, Function<Chain, List<Step>> steps, @Nullable String traceParent) {
        return transaction
                .chain(id)
                .chain(chain -> transaction.advance(
                        chain.map(steps).orElse(List.of()), new Transaction.Cause(null, null, traceParent)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
