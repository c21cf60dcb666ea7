package cn.zhibao.notice.app;

import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.notice.domain.paper.Chain;
import cn.zhibao.notice.domain.paper.FollowUp;
import cn.zhibao.notice.domain.paper.NoticeRules;
import cn.zhibao.notice.domain.paper.Step;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of answers: the engine counts the days, and its newest clock says until when an answer is due. When a limit
 * passes without one, that is told, and the paper follows that the chain does not have yet.
 */
public final class HearClock {

    /** Who gets what such a clock measures; the engine's packs name it so. */
    private static final String ISSUER = "ISSUER";

    private final IssuePaper issuePaper;
    private final Clock clock;

    public HearClock(IssuePaper issuePaper, Clock clock) {
        this.issuePaper = issuePaper;
        this.clock = clock;
    }

    /** Does nothing about clocks of other cases than documents, measures and returns, or that measure something else than an answer. */
    public Uni<Void> on(Transaction transaction, ClockEvent event, @Nullable String traceParent) {
        ClockFacts facts = event.clock();
        if (!facts.to().equals(ISSUER)) {
            return Uni.createFrom().voidItem();
        }
        return switch (event) {
            case ClockOpened _, ClockExtended _ ->
                withChain(
                        transaction,
                        event,
                        traceParent,
                        chain -> transaction.keep(chain.asked().dueBy(facts.dueAt())));
            case ClockBreached _ ->
                withChain(transaction, event, traceParent, chain -> passed(transaction, chain, facts, traceParent));
            case ClockNearDue _, ClockMet _, ClockExtensionRequested _, ClockExtensionRefused _, ClockWaived _ ->
                Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> withChain(
            Transaction transaction, ClockEvent event, @Nullable String traceParent, Function<Chain, Uni<Void>> work) {
        return transaction
                .chain(event.clock().caseId())
                .chain(found -> found.map(work)
                        .orElseGet(() -> HearMeasureClock.on(transaction, event, traceParent)
                                .chain(() -> HearReturnClock.on(transaction, event, traceParent, clock.instant()))));
    }

    private Uni<Void> passed(Transaction transaction, Chain chain, ClockFacts facts, @Nullable String traceParent) {
        Optional<Step> late = NoticeRules.passed(chain.asked(), facts.dueAt());
        if (late.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Step step = late.get();
        return transaction
                .advance(List.of(step), new Transaction.Cause(null, null, traceParent))
                .chain(() -> FollowUp.after(chain.with(step.notice()), facts.clockId(), facts.dueAt())
                        .map(followUp -> issuePaper.on(transaction, followUp, traceParent))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
