package cn.zhibao.hazard.app.situation;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import cn.zhibao.hazard.app.statistics.Statistics.Selection;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.situation.Report;
import cn.zhibao.hazard.domain.situation.Situation;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.Period;
import io.smallrye.mutiny.Uni;

/** Counts the situation of a region in a period that is over, one figure after the other. */
final class CountSituation {

    private final Statistics statistics;
    private final Selection selection;
    private final Period days;

    CountSituation(Statistics statistics, Region region, Period days) {
        this.statistics = statistics;
        this.selection =
                new Selection(new Scope.Subtree(region), region.prefix(), Report.CALIBER, null, null, null, null);
        this.days = days;
    }

    Uni<Situation> count() {
        return accidents(Grouping.GRADE)
                .chain(grades -> accidents(Grouping.TYPE)
                        .chain(types -> accidents(Grouping.REGION).chain(regions -> rest(grades, types, regions))));
    }

    private Uni<AccidentFigures> accidents(Grouping by) {
        return statistics
                .accidents(selection, days, by)
                .chain(now -> statistics
                        .accidents(selection, days.yearBefore(), by)
                        .map(before -> AccidentFigures.of(now, before)));
    }

    private Uni<Situation> rest(AccidentFigures grades, AccidentFigures types, AccidentFigures regions) {
        return statistics
                .lastLarger(selection, days.to())
                .chain(last -> statistics
                        .hazards(selection, days, Grouping.LEVEL)
                        .chain(hazards -> statistics
                                .nationalReturn(selection, days)
                                .chain(counted -> statistics
                                        .quality(selection, days, Grouping.REGION)
                                        .map(filing -> new Situation(
                                                grades,
                                                types,
                                                regions,
                                                last.orElse(null),
                                                hazards,
                                                counted.columns(),
                                                counted.columns().broken(counted.majorOpen()),
                                                filing)))));
    }
}
