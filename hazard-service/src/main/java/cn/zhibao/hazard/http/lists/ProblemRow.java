package cn.zhibao.hazard.http.lists;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.http.export.Sheet;
import cn.zhibao.hazard.http.export.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of problems (问题隐患清单).
 *
 * @param overdue true when its deadline has passed
 */
record ProblemRow(
        UUID hazardId,
        String number,
        HazardLevel level,
        HazardStage stage,
        @Nullable String category,
        @Nullable String criterion,
        String problem,
        @Nullable String place,
        @Nullable String project,
        String source,
        Instant foundAt,
        @Nullable Instant rectifyBy,
        boolean overdue) {

    static final Sheet<Hazards.Known> SHEET = Sheet.<ProblemRow>of(
                    "problems",
                    List.of(
                            new Sheet.Column<>("隐患编号", ProblemRow::number),
                            new Sheet.Column<>("隐患等级", row -> Terms.of(row.level())),
                            new Sheet.Column<>("办理阶段", row -> Terms.of(row.stage())),
                            new Sheet.Column<>("隐患类别", ProblemRow::category),
                            new Sheet.Column<>("判定条款", ProblemRow::criterion),
                            new Sheet.Column<>("问题隐患", ProblemRow::problem),
                            new Sheet.Column<>("地址", ProblemRow::place),
                            new Sheet.Column<>("项目名称", ProblemRow::project),
                            new Sheet.Column<>("来源", row -> Terms.source(row.source())),
                            new Sheet.Column<>("发现时间", row -> Terms.time(row.foundAt())),
                            new Sheet.Column<>("整改期限", row -> Terms.time(row.rectifyBy())),
                            new Sheet.Column<>("是否逾期", row -> Terms.yes(row.overdue()))))
            .from(ProblemRow::of);

    static ProblemRow of(Hazards.Known known) {
        HazardFacts facts = known.hazard().facts();
        HazardProgress progress = known.hazard().progress();
        return new ProblemRow(
                facts.hazardId(),
                facts.number(),
                facts.level(),
                progress.stage(),
                facts.category(),
                facts.criterion(),
                facts.description(),
                facts.place() == null ? null : facts.place().address(),
                facts.project() == null ? null : facts.project().name(),
                facts.source(),
                facts.foundAt(),
                facts.rectifyBy(),
                progress.overdueSince() != null);
    }
}
