package cn.zhibao.hazard.app.statistics;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.domain.statistics.AccidentCounts;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.FilingQuality;
import cn.zhibao.hazard.domain.statistics.HazardCounts;
import cn.zhibao.hazard.domain.statistics.LargerAccident;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import cn.zhibao.hazard.domain.statistics.Period;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counting what is on file. Drills are never counted, and nobody counts beyond the own scope. */
public interface Statistics {

    /** Accidents that occurred in the period, by the key of the grouping; empty parts are left out. */
    Uni<Map<String, AccidentCounts>> accidents(Selection selection, Period period, Grouping by);

    /** The last accident of grade 较大 or above in the selection that occurred before this moment. */
    Uni<Optional<LargerAccident>> lastLarger(Selection selection, Instant before);

    /** Hazards found in the period, by the key of the grouping; empty parts are left out. */
    Uni<Map<String, HazardCounts>> hazards(Selection selection, Period period, Grouping by);

    /** The national return of the hazards found in the period, and how many major ones are open. */
    Uni<Return> nationalReturn(Selection selection, Period period);

    /** Promptness and completeness of the hazards filed in the period, by region or enterprise. */
    Uni<List<FilingQuality>> quality(Selection selection, Period period, Grouping by);

    /** What figures are split by. */
    enum Grouping {
        /** The whole as one part. */
        NONE,
        /** The next level below the region asked for. */
        REGION,
        TYPE,
        GRADE,
        LEVEL,
        SOURCE,
        ENTERPRISE,
        PROJECT,
        MONTH
    }

    /**
     * What is counted; absent means all.
     *
     * @param regionPrefix prefix of the codes of a region's subtree, empty for the country
     */
    record Selection(
            Scope scope,
            @Nullable String regionPrefix,
            Caliber caliber,
            @Nullable String uscc,
            @Nullable String permitNo,
            @Nullable String type,
            @Nullable String source) {}

    /** The return and what it is checked against. */
    record Return(NationalReturn columns, long majorOpen) {}
}
