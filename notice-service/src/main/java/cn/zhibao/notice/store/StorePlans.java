package cn.zhibao.notice.store;

import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Journal;
import cn.zhibao.notice.app.Plans;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.domain.plan.Measure;
import cn.zhibao.notice.domain.plan.MeasureStep;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Measures in PostgreSQL, inside a transaction. */
final class StorePlans implements Plans {

    static final String OF_A_NOTICE = "from MeasureRow where noticeId = :notice order by no";

    private final Mutiny.StatelessSession session;
    private final Journal journal;

    StorePlans(Mutiny.StatelessSession session, Journal journal) {
        this.session = session;
        this.journal = journal;
    }

    @Override
    public Uni<List<Measure>> of(UUID noticeId) {
        return session.createQuery(OF_A_NOTICE, MeasureRow.class)
                .setParameter("notice", noticeId)
                .getResultList()
                .map(rows -> rows.stream().map(MeasureRow::toMeasure).toList());
    }

    @Override
    public Uni<Optional<UUID>> documentOf(UUID measureId) {
        return session.createQuery("select noticeId from MeasureRow where id = :id", UUID.class)
                .setParameter("id", measureId)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Void> add(List<MeasureStep> steps, Transaction.Cause cause) {
        return InOrder.each(steps, step -> session.insert(new MeasureRow(step.measure())))
                .chain(() -> tell(steps, cause));
    }

    @Override
    public Uni<Void> advance(List<MeasureStep> steps, Transaction.Cause cause) {
        return InOrder.each(steps, step -> keep(step.measure())).chain(() -> tell(steps, cause));
    }

    @Override
    public Uni<Void> keep(Measure measure) {
        return session.update(new MeasureRow(measure));
    }

    private Uni<Void> tell(List<MeasureStep> steps, Transaction.Cause cause) {
        List<Entry> entries = steps.stream()
                .map(step -> StoreTransaction.entry(step.event(), cause))
                .toList();
        return journal.append(session, entries).replaceWithVoid();
    }
}
