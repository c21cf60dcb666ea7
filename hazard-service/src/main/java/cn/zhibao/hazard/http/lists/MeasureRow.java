package cn.zhibao.hazard.http.lists;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.Rectification;
import cn.zhibao.events.contract.RectificationPlan;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.http.export.Sheet;
import cn.zhibao.hazard.http.export.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of measures (制度措施清单); while there is no plan it says so and nothing more.
 *
 * @param planned true once there is a plan
 * @param deadline that of the plan, else that of the hazard
 * @param doneAt when the unit says that it was done
 */
record MeasureRow(
        UUID hazardId,
        String number,
        boolean planned,
        @Nullable String measures,
        @Nullable BigDecimal fundsCny,
        @Nullable Instant deadline,
        @Nullable String contingencyPlan,
        @Nullable Instant doneAt) {

    static final Sheet<Hazards.Known> SHEET = Sheet.<MeasureRow>of(
                    "measures",
                    List.of(
                            new Sheet.Column<>("隐患编号", MeasureRow::number),
                            new Sheet.Column<>("是否已制定方案", row -> Terms.yes(row.planned())),
                            new Sheet.Column<>("整改措施", MeasureRow::measures),
                            new Sheet.Column<>("整改资金(元)", MeasureRow::fundsCny),
                            new Sheet.Column<>("整改时限", row -> Terms.time(row.deadline())),
                            new Sheet.Column<>("应急预案", MeasureRow::contingencyPlan),
                            new Sheet.Column<>("整改完成时间", row -> Terms.time(row.doneAt()))))
            .from(MeasureRow::of);

    static MeasureRow of(Hazards.Known known) {
        HazardFacts facts = known.hazard().facts();
        RectificationPlan plan = known.hazard().progress().plan();
        Rectification done = known.hazard().progress().rectification();
        Instant doneAt = done == null ? null : done.doneAt();
        return plan == null
                ? new MeasureRow(facts.hazardId(), facts.number(), false, null, null, facts.rectifyBy(), null, doneAt)
                : new MeasureRow(
                        facts.hazardId(),
                        facts.number(),
                        true,
                        plan.measures(),
                        plan.fundsCny(),
                        plan.deadline(),
                        plan.contingencyPlan(),
                        doneAt);
    }
}
