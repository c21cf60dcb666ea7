package cn.zhibao.hazard.app.inspection;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.inspection.Inspection;
import cn.zhibao.hazard.domain.inspection.Watched;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inspections on file: those that found nothing as such, the others as the hazards they found. */
public interface Inspections {

    /** Puts an inspection on file once, however often it is sent: state, ledger and event are one write. */
    Uni<Kept> keep(Inspection inspection, Submission submission);

    /**
     * Enterprises of a region, the one that is due first at the beginning: those with their seat there, and main contractors of
     * projects that are under construction there.
     */
    Uni<List<Watched>> watched(Query query, Scope scope);

    /** What is on file under the key of a submission; {@code same} is true when it was the same document. */
    record Kept(Inspection inspection, boolean same) {}

    /**
     * Which enterprises; absent means all.
     *
     * @param regionPrefix prefix of the codes of a region's subtree; inspections elsewhere do not count for it
     * @param passedOver how many the pages before had
     */
    record Query(
            @Nullable String regionPrefix,
            @Nullable Boolean key,
            @Nullable Boolean overdue,
            Instant now,
            int passedOver,
            int limit) {}
}
