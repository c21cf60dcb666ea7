package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.plan.Measure;
import cn.zhibao.notice.domain.plan.MeasureStep;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The measures by which documents are answered, inside a transaction. They change only while the chain of their document is held. */
public interface Plans {

    /** The measures of a document in the order of their numbers; none where no plan was filed. */
    Uni<List<Measure>> of(UUID noticeId);

    /** The document that a measure answers; empty when there is no such measure. */
    Uni<Optional<UUID>> documentOf(UUID measureId);

    /** Keeps measures that are new, and tells them. */
    Uni<Void> add(List<MeasureStep> steps, Transaction.Cause cause);

    /** Keeps how far measures came, and tells it. */
    Uni<Void> advance(List<MeasureStep> steps, Transaction.Cause cause);

    /** Keeps a measure as it stands; nothing is told. */
    Uni<Void> keep(Measure measure);
}
