package cn.zhibao.hazard.domain.situation;

import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.FilingQuality;
import cn.zhibao.hazard.domain.statistics.HazardCounts;
import cn.zhibao.hazard.domain.statistics.LargerAccident;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a region in a period that is over.
 *
 * @param byGrade accidents split by grade, as by type and by the level below
 * @param hazards by level
 * @param broken rules between the columns of the return that do not hold
 */
public record Situation(
        AccidentFigures byGrade,
        AccidentFigures byType,
        AccidentFigures byRegion,
        @Nullable LargerAccident lastLarger,
        Map<String, HazardCounts> hazards,
        NationalReturn columns,
        List<String> broken,
        List<FilingQuality> filing) {

    public Situation {
        broken = List.copyOf(broken);
        filing = List.copyOf(filing);
    }
}
