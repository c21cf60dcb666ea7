package cn.zhibao.events.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a situation report says.
 *
 * @param byType worst first
 * @param byRegion the level below, worst first
 * @param daysSinceLarger whole days from the last accident of grade 较大 or above to the end of the period; absent when there
 *     was none
 * @param filing of the level below
 */
public record SituationFigures(
        SituationAccidents accidents,
        List<SituationPart> byType,
        List<SituationPart> byRegion,
        SituationTargets targets,
        @Nullable Long daysSinceLarger,
        @Nullable SituationLarger lastLarger,
        List<SituationHazards> hazards,
        SituationReturn nationalReturn,
        List<SituationFiling> filing) {
    public SituationFigures {
        byType = List.copyOf(byType);
        byRegion = List.copyOf(byRegion);
        hazards = List.copyOf(hazards);
        filing = List.copyOf(filing);
    }
}
