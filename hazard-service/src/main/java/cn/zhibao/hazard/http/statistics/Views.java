package cn.zhibao.hazard.http.statistics;

import cn.zhibao.hazard.app.statistics.CountAccidents;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.FilingQuality;
import cn.zhibao.hazard.domain.statistics.HazardCounts;
import cn.zhibao.hazard.domain.statistics.LargerAccident;
import cn.zhibao.hazard.domain.statistics.NationalReturn;
import cn.zhibao.hazard.domain.statistics.Period;
import cn.zhibao.hazard.domain.statistics.SafetyTargets;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as they are read. Percentages are texts with two decimals, {@code -} where there is no base. */
final class Views {

    private Views() {}

    /** Figures of accidents beside those of the year before. */
    record Accidents(
            Period period,
            Period yearBefore,
            Caliber caliber,
            @JsonUnwrapped AccidentFigures figures,
            @Nullable Long daysSinceLarger,
            @Nullable LargerAccident lastLarger) {

        static Accidents of(Caliber caliber, CountAccidents.Counted counted) {
            Period period = counted.period();
            return new Accidents(
                    period,
                    period.yearBefore(),
                    caliber,
                    counted.figures(),
                    counted.daysSinceLarger(),
                    counted.lastLarger());
        }
    }

    /** The targets of a period. */
    record Targets(
            Period period,
            Period yearBefore,
            Caliber caliber,
            @JsonUnwrapped SafetyTargets targets) {

        static Targets of(Caliber caliber, CountAccidents.Counted counted) {
            Period period = counted.period();
            return new Targets(
                    period,
                    period.yearBefore(),
                    caliber,
                    SafetyTargets.of(counted.figures().groups()));
        }
    }

    /** Figures of hazards, by key. */
    record Hazards(Period period, List<HazardPart> groups) {

        static Hazards of(Period period, Map<String, HazardCounts> counts) {
            return new Hazards(
                    period,
                    counts.entrySet().stream()
                            .map(part -> new HazardPart(
                                    part.getKey(),
                                    part.getValue(),
                                    part.getValue().rate(),
                                    part.getValue().majorRate()))
                            .toList());
        }
    }

    record HazardPart(String key, @JsonUnwrapped HazardCounts counts, String rate, String majorRate) {}

    /**
     * The national return, column by column.
     *
     * @param broken rules between the columns that do not hold; none in a return that may be sent
     */
    record Return(
            Period period,
            @JsonUnwrapped NationalReturn columns,
            String generalRate,
            String majorRate,
            List<String> broken) {

        static Return of(Period period, Statistics.Return counted) {
            NationalReturn columns = counted.columns();
            return new Return(
                    period, columns, columns.generalRate(), columns.majorRate(), columns.broken(counted.majorOpen()));
        }
    }

    /** Promptness and completeness, by key. */
    record Quality(Period period, List<QualityPart> groups) {

        static Quality of(Period period, List<FilingQuality> counts) {
            Map<String, Integer> ranks = FilingQuality.ranks(counts);
            return new Quality(
                    period,
                    counts.stream()
                            .map(part -> new QualityPart(
                                    part, part.timeliness(), part.quality(), ranks.getOrDefault(part.key(), 0)))
                            .toList());
        }
    }

    /**
     * A part of it.
     *
     * @param rank by the timeliness that is shown, the most prompt first; equals share a place
     */
    record QualityPart(@JsonUnwrapped FilingQuality counts, String timeliness, String quality, int rank) {}

    /** A situation report of a month or a quarter (形势分析) as data. */
    record Situation(
            Period period,
            Accidents accidents,
            Accidents accidentsByType,
            Accidents accidentsByRegion,
            Hazards hazards,
            Return nationalReturn) {}
}
