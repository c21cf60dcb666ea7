package cn.zhibao.hazard.http.export;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.hazard.app.accident.Accidents;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accidents as rows, with the figures inside the casualty window. */
final class AccidentSheet {

    static final Sheet<Accidents.Listed> SHEET = Sheet.of(
            "accidents",
            Stream.of(
                            List.of(
                                    fact("编号", AccidentFacts::number),
                                    fact("行政区划", AccidentFacts::region),
                                    fact("事故等级", facts -> Terms.of(facts.grade())),
                                    new Sheet.Column<Accidents.Listed>("办理状态", listed -> Terms.of(listed.status())),
                                    fact("事故类别", AccidentFacts::type),
                                    fact("发生时间", facts -> Terms.time(facts.occurredAt())),
                                    fact("单位负责人接报时间", facts -> Terms.time(facts.informedAt())),
                                    fact("报送时间", facts -> Terms.time(facts.reportedAt())),
                                    casualties("死亡人数", Casualties::deaths),
                                    casualties("重伤人数", Casualties::seriousInjuries),
                                    casualties("轻伤人数", Casualties::minorInjuries),
                                    casualties("失踪人数", Casualties::missing),
                                    casualties("被困人数", Casualties::trapped),
                                    fact("获救人数", AccidentSheet::rescued),
                                    fact("抢险救援进行中", AccidentSheet::responseUnderWay),
                                    fact("直接经济损失(元)", AccidentFacts::directLossCny),
                                    fact("事故经过", AccidentFacts::course),
                                    fact("已采取措施", AccidentFacts::measures)),
                            CaseColumns.<Accidents.Listed>of(
                                    listed -> listed.facts().place(),
                                    listed -> listed.facts().project(),
                                    listed -> listed.facts().enterprise()),
                            List.of(
                                    new Sheet.Column<Accidents.Listed>("待补充事项", AccidentSheet::gaps),
                                    fact("演练", facts -> Terms.yes(facts.exercise()))))
                    .flatMap(List::stream)
                    .toList());

    private AccidentSheet() {}

    private static String gaps(Accidents.Listed listed) {
        return listed.gaps().stream().map(Terms::gap).collect(Collectors.joining("、"));
    }

    private static @Nullable Integer rescued(AccidentFacts facts) {
        return facts.exposure() == null ? null : facts.exposure().rescued();
    }

    /** Empty while nobody has said it. */
    private static @Nullable String responseUnderWay(AccidentFacts facts) {
        Boolean said = facts.exposure() == null ? null : facts.exposure().responseUnderWay();
        return said == null ? null : Terms.yes(said);
    }

    private static Sheet.Column<Accidents.Listed> fact(String heading, Function<AccidentFacts, @Nullable Object> cell) {
        return new Sheet.Column<>(heading, listed -> cell.apply(listed.facts()));
    }

    private static Sheet.Column<Accidents.Listed> casualties(String heading, Function<Casualties, Integer> count) {
        return fact(heading, facts -> count.apply(facts.casualties()));
    }
}
