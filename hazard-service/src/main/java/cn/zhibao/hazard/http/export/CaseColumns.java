package cn.zhibao.hazard.http.export;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that all cases have: where it is, in which project, and whose it is. */
final class CaseColumns {

    private CaseColumns() {}

    static <T> List<Sheet.Column<T>> of(
            Function<T, @Nullable Place> place,
            Function<T, @Nullable Project> project,
            Function<T, @Nullable Enterprise> enterprise) {
        return List.of(
                column("地址", place, Place::address),
                column("经度", place, Place::longitude),
                column("纬度", place, Place::latitude),
                column("施工许可证号", project, Project::permitNo),
                column("项目名称", project, Project::name),
                column("行业领域", project, known -> known.sector() == null ? null : Terms.of(known.sector())),
                column("统一社会信用代码", enterprise, Enterprise::uscc),
                column("单位名称", enterprise, Enterprise::name));
    }

    private static <T, P> Sheet.Column<T> column(
            String heading, Function<T, @Nullable P> part, Function<P, @Nullable Object> cell) {
        return new Sheet.Column<>(heading, row -> {
            P known = part.apply(row);
            return known == null ? null : cell.apply(known);
        });
    }
}
