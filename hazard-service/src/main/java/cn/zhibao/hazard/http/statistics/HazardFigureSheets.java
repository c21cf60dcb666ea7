package cn.zhibao.hazard.http.statistics;

import cn.zhibao.hazard.domain.statistics.Period;
import cn.zhibao.hazard.http.export.Sheet;
import java.util.List;

/** Figures of hazards as rows. */
final class HazardFigureSheets {

    private HazardFigureSheets() {}

    static Sheet<Views.HazardPart> hazards(PartNames names) {
        Period period = names.question().period();
        return Sheet.of(
                "hazard-figures",
                FigureColumns.withDays(
                        _ -> period,
                        List.of(
                                FigureColumns.code(Views.HazardPart::key),
                                FigureColumns.name(part -> names.of(part.key())),
                                FigureColumns.figure(
                                        "发现数", part -> part.counts().found()),
                                FigureColumns.figure(
                                        "销号数", part -> part.counts().fixed()),
                                FigureColumns.figure(
                                        "逾期数", part -> part.counts().overdue()),
                                FigureColumns.percent("整改率", Views.HazardPart::rate),
                                FigureColumns.figure(
                                        "重大隐患数", part -> part.counts().majorFound()),
                                FigureColumns.figure(
                                        "重大隐患销号数", part -> part.counts().majorFixed()),
                                FigureColumns.percent("重大隐患整改率", Views.HazardPart::majorRate),
                                FigureColumns.figure(
                                        "整改天数中位数", part -> part.counts().medianDays()))));
    }

    /** In the order of the form, and what does not hold between its columns at the end. */
    static Sheet<Views.Return> nationalReturn() {
        return Sheet.of(
                "national-return",
                FigureColumns.withDays(
                        Views.Return::period,
                        List.of(
                                FigureColumns.figure(
                                        "排查单位数", row -> row.columns().unitsInspected()),
                                FigureColumns.figure(
                                        "一般隐患数", row -> row.columns().general()),
                                FigureColumns.figure(
                                        "一般隐患已整改数", row -> row.columns().generalFixed()),
                                FigureColumns.percent("一般隐患整改率", Views.Return::generalRate),
                                FigureColumns.figure(
                                        "重大隐患数", row -> row.columns().major()),
                                FigureColumns.figure(
                                        "重大隐患已整改销号数", row -> row.columns().majorFixed()),
                                FigureColumns.percent("重大隐患整改率", Views.Return::majorRate),
                                FigureColumns.figure(
                                        "列入治理计划的重大隐患数", row -> row.columns().planned()),
                                FigureColumns.figure(
                                        "其中五到位的重大隐患数", row -> row.columns().fiveInPlace()),
                                FigureColumns.figure(
                                        "挂牌督办数", row -> row.columns().listed()),
                                FigureColumns.figure(
                                        "其中省级挂牌督办数", row -> row.columns().listedByProvince()),
                                FigureColumns.figure(
                                        "治理资金(万元)", row -> row.columns().fundsTenThousandCny()),
                                FigureColumns.figure("不成立的表内关系", row -> String.join("、", row.broken())))));
    }

    static Sheet<Views.QualityPart> quality(PartNames names) {
        Period period = names.question().period();
        return Sheet.of(
                "filing-quality",
                FigureColumns.withDays(
                        _ -> period,
                        List.of(
                                FigureColumns.code(part -> part.counts().key()),
                                FigureColumns.name(
                                        part -> names.of(part.counts().key())),
                                FigureColumns.figure(
                                        "报送数", part -> part.counts().filings()),
                                FigureColumns.figure(
                                        "及时报送数", part -> part.counts().inTime()),
                                FigureColumns.figure(
                                        "完整报送数", part -> part.counts().complete()),
                                FigureColumns.percent("报送及时率", Views.QualityPart::timeliness),
                                FigureColumns.percent("报送完整率", Views.QualityPart::quality),
                                FigureColumns.figure("报送及时率排名", Views.QualityPart::rank))));
    }
}
