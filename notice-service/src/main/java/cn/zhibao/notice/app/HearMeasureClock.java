package cn.zhibao.notice.app;

import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.notice.domain.plan.Measure;
import cn.zhibao.notice.domain.plan.MeasureRules;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clocks of measures: the newest one says until when a measure is owed, and when that passes it is told. */
final class HearMeasureClock {

    private HearMeasureClock() {}

    /** Does nothing about clocks of other cases than measures. */
    static Uni<Void> on(Transaction transaction, ClockEvent event, @Nullable String traceParent) {
        UUID measureId = event.clock().caseId();
        Instant limit = event.clock().dueAt();
        return switch (event) {
            case ClockOpened _ ->
                withMeasure(
                        transaction, measureId, measure -> transaction.plans().keep(measure.dueBy(limit)));
            case ClockBreached _ ->
                withMeasure(
                        transaction,
                        measureId,
                        measure -> transaction
                                .plans()
                                .advance(
                                        MeasureRules.passed(measure, limit).stream()
                                                .toList(),
                                        new Transaction.Cause(null, null, traceParent)));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> withMeasure(Transaction transaction, UUID measureId, Function<Measure, Uni<Void>> work) {
        return transaction
                .plans()
                .documentOf(measureId)
                .chain(noticeId -> noticeId.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .chain(noticeId.get())
                                .chain(() -> transaction.plans().of(noticeId.get()))
                                .chain(plan -> work.apply(one(plan, measureId))));
    }

    private static Measure one(List<Measure> plan, UUID measureId) {
        return plan.stream()
                .filter(measure -> measure.id().equals(measureId))
                .findFirst()
                .orElseThrow();
    }
}
