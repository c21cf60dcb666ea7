package cn.zhibao.hazard.http.export;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.hazard.app.accident.Accidents;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accidents as rows, with the figures inside the casualty window. */
final class AccidentSheet {

    static final Sheet<Accidents.Listed> SHEET = Sheet.of(
            "accidents",
            List.of(
                    fact("编号", AccidentFacts::number),
                    fact("行政区划", AccidentFacts::region),
                    fact("事故等级", facts -> Terms.of(facts.grade())),
                    new Sheet.Column<>("办理状态", listed -> Terms.of(listed.status())),
                    fact("事故类别", AccidentFacts::type),
                    fact("发生时间", facts -> Terms.time(facts.occurredAt())),
                    fact("单位负责人接报时间", facts -> Terms.time(facts.informedAt())),
                    fact("报送时间", facts -> Terms.time(facts.reportedAt())),
                    casualties("死亡人数", Casualties::deaths),
                    casualties("重伤人数", Casualties::seriousInjuries),
                    casualties("轻伤人数", Casualties::minorInjuries),
                    casualties("失踪人数", Casualties::missing),
                    casualties("被困人数", Casualties::trapped),
                    fact("直接经济损失(元)", AccidentFacts::directLossCny),
                    fact("事故经过", AccidentFacts::course),
                    fact("已采取措施", AccidentFacts::measures),
                    place("地址", Place::address),
                    place("经度", Place::longitude),
                    place("纬度", Place::latitude),
                    project("施工许可证号", Project::permitNo),
                    project("项目名称", Project::name),
                    enterprise("统一社会信用代码", Enterprise::uscc),
                    enterprise("单位名称", Enterprise::name),
                    new Sheet.Column<>("待补充事项", AccidentSheet::gaps),
                    fact("演练", facts -> Terms.yes(facts.exercise()))));

    private AccidentSheet() {}

    private static String gaps(Accidents.Listed listed) {
        return listed.gaps().stream().map(Terms::gap).collect(Collectors.joining("、"));
    }

    private static Sheet.Column<Accidents.Listed> fact(String heading, Function<AccidentFacts, @Nullable Object> cell) {
        return new Sheet.Column<>(heading, listed -> cell.apply(listed.facts()));
    }

    private static Sheet.Column<Accidents.Listed> casualties(String heading, Function<Casualties, Integer> count) {
        return fact(heading, facts -> count.apply(facts.casualties()));
    }

    private static Sheet.Column<Accidents.Listed> place(String heading, Function<Place, @Nullable Object> cell) {
        return fact(heading, facts -> facts.place() == null ? null : cell.apply(facts.place()));
    }

    private static Sheet.Column<Accidents.Listed> project(String heading, Function<Project, @Nullable Object> cell) {
        return fact(heading, facts -> facts.project() == null ? null : cell.apply(facts.project()));
    }

    private static Sheet.Column<Accidents.Listed> enterprise(
            String heading, Function<Enterprise, @Nullable Object> cell) {
        return fact(heading, facts -> facts.enterprise() == null ? null : cell.apply(facts.enterprise()));
    }
}
