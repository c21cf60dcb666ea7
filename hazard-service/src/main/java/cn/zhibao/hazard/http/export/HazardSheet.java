package cn.zhibao.hazard.http.export;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.hazard.app.Hazards;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hazards as rows. What a batch takes has the same heading here. */
final class HazardSheet {

    static final Sheet<Hazards.Known> SHEET = Sheet.of(
            "hazards",
            Stream.of(
                            List.of(
                                    fact("编号", HazardFacts::number),
                                    fact("行政区划", HazardFacts::region),
                                    fact("隐患等级", facts -> Terms.of(facts.level())),
                                    progress("办理阶段", progress -> Terms.of(progress.stage())),
                                    progress("是否逾期", progress -> Terms.yes(progress.overdueSince() != null)),
                                    fact("来源", facts -> Terms.source(facts.source())),
                                    fact("发现时间", facts -> Terms.time(facts.foundAt())),
                                    fact("报送时间", facts -> Terms.time(facts.reportedAt())),
                                    fact("整改期限", facts -> Terms.time(facts.rectifyBy())),
                                    progress("销号时间", progress -> Terms.time(progress.closedAt())),
                                    fact("隐患描述", HazardFacts::description),
                                    fact("隐患类别", HazardFacts::category),
                                    fact("判定条款", HazardFacts::criterion)),
                            CaseColumns.<Hazards.Known>of(
                                    known -> known.hazard().facts().place(),
                                    known -> known.hazard().facts().project(),
                                    known -> known.hazard().facts().enterprise()),
                            List.of(
                                    progress("责任部门", HazardProgress::owner),
                                    fact("演练", facts -> Terms.yes(facts.exercise()))))
                    .flatMap(List::stream)
                    .toList());

    private HazardSheet() {}

    private static Sheet.Column<Hazards.Known> fact(String heading, Function<HazardFacts, @Nullable Object> cell) {
        return new Sheet.Column<>(heading, known -> cell.apply(known.hazard().facts()));
    }

    private static Sheet.Column<Hazards.Known> progress(
            String heading, Function<HazardProgress, @Nullable Object> cell) {
        return new Sheet.Column<>(heading, known -> cell.apply(known.hazard().progress()));
    }
}
