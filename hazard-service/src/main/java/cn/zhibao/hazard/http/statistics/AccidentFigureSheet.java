package cn.zhibao.hazard.http.statistics;

import cn.zhibao.hazard.domain.statistics.AccidentCounts;
import cn.zhibao.hazard.domain.statistics.AccidentFigures;
import cn.zhibao.hazard.domain.statistics.Caliber;
import cn.zhibao.hazard.domain.statistics.Change;
import cn.zhibao.hazard.domain.statistics.Period;
import cn.zhibao.hazard.http.export.Sheet;
import cn.zhibao.hazard.http.export.Terms;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of accidents as rows: the whole, then its parts. */
final class AccidentFigureSheet {

    private AccidentFigureSheet() {}

    /**
     * The whole or a part of it.
     *
     * @param part absent for the whole
     * @param daysSinceLarger of the whole
     */
    record Row(
            Period period,
            Caliber caliber,
            AccidentFigures.@Nullable Group part,
            AccidentCounts now,
            AccidentCounts before,
            AccidentCounts.Changes change,
            @Nullable Long daysSinceLarger) {}

    static List<Row> rows(Views.Accidents figures) {
        AccidentFigures all = figures.figures();
        Row whole = new Row(
                figures.period(),
                figures.caliber(),
                null,
                all.now(),
                all.before(),
                all.change(),
                figures.daysSinceLarger());
        Stream<Row> parts = all.groups().stream()
                .map(part -> new Row(
                        figures.period(), figures.caliber(), part, part.now(), part.before(), part.change(), null));
        return Stream.concat(Stream.of(whole), parts).toList();
    }

    static Sheet<Row> of(PartNames names) {
        List<Sheet.Column<Row>> columns = FigureColumns.withDays(
                Row::period,
                List.of(
                        FigureColumns.figure("统计口径", row -> Terms.of(row.caliber())),
                        FigureColumns.figure(
                                "代码",
                                row -> row.part() == null ? null : row.part().key()),
                        FigureColumns.name(row -> row.part() == null
                                ? names.whole()
                                : names.of(row.part().key())),
                        FigureColumns.figure(
                                "排名",
                                row -> row.part() == null ? null : row.part().rank())));
        figure(columns, "事故起数", AccidentCounts::accidents, AccidentCounts.Changes::accidents);
        figure(columns, "死亡人数", AccidentCounts::deaths, AccidentCounts.Changes::deaths);
        figure(columns, "重伤人数", AccidentCounts::seriousInjuries, AccidentCounts.Changes::seriousInjuries);
        figure(columns, "轻伤人数", AccidentCounts::minorInjuries, AccidentCounts.Changes::minorInjuries);
        figure(columns, "直接经济损失(元)", AccidentCounts::directLossCny, AccidentCounts.Changes::directLossCny);
        columns.add(FigureColumns.percent(
                "起数占比", row -> row.part() == null ? Change.NO_BASE : row.part().share()));
        columns.add(FigureColumns.figure("距上次较大及以上事故天数", Row::daysSinceLarger));
        return Sheet.of("accident-figures", columns);
    }

    /** A figure beside that of the year before. */
    private static void figure(
            List<Sheet.Column<Row>> columns,
            String heading,
            Function<AccidentCounts, Object> figure,
            Function<AccidentCounts.Changes, Change> change) {
        columns.addAll(List.of(
                FigureColumns.figure(heading, row -> figure.apply(row.now())),
                FigureColumns.figure("同期" + heading, row -> figure.apply(row.before())),
                FigureColumns.figure(
                        heading + "增减", row -> change.apply(row.change()).difference()),
                FigureColumns.percent(
                        heading + "同比", row -> change.apply(row.change()).percent())));
    }
}
