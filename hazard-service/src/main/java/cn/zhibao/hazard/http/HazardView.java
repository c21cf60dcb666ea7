package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as read: its facts and where it stands.
 *
 * @param status {@code FOUND} while it is open, {@code OVERDUE} while it is open and late, else the stage it ended in
 * @param stage where it stands in its life
 * @param overdueSince the deadline that passed, when one has
 * @param gaps pointers of what the source has to name and has not
 */
record HazardView(
        @JsonUnwrapped HazardFacts facts,
        String status,
        HazardStage stage,
        @Nullable Instant overdueSince,
        List<String> gaps,
        int version) {

    static HazardView of(Hazards.Known known) {
        HazardProgress progress = known.hazard().progress();
        return new HazardView(
                known.hazard().facts(),
                status(known.hazard()),
                progress.stage(),
                progress.overdueSince(),
                Source.gaps(known.hazard().facts()),
                known.version());
    }

    private static String status(Hazard hazard) {
        return switch (hazard) {
            case Hazard.Open open -> open.progress().overdueSince() == null ? "FOUND" : "OVERDUE";
            case Hazard.Closed _, Hazard.Withdrawn _, Hazard.Merged _ ->
                hazard.progress().stage().name();
        };
    }
}
