package cn.zhibao.hazard.http.lists;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.http.export.Sheet;
import cn.zhibao.hazard.http.export.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of responsibilities (整改责任清单).
 *
 * @param uscc of the enterprise that rectifies
 * @param enterprise its name
 * @param responsible who answers for it in the enterprise, as the plan names; absent while there is no plan
 * @param owner code of the authority that supervises; absent while nobody answers for the case
 * @param ownerName what it is called
 */
record ResponsibilityRow(
        UUID hazardId,
        String number,
        @Nullable String uscc,
        @Nullable String enterprise,
        @Nullable String permitNo,
        @Nullable String responsible,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable Instant rectifyBy) {

    static Sheet<Hazards.Known> sheet(OwnerNames names) {
        return Sheet.<ResponsibilityRow>of(
                        "responsibilities",
                        List.of(
                                new Sheet.Column<>("隐患编号", ResponsibilityRow::number),
                                new Sheet.Column<>("统一社会信用代码", ResponsibilityRow::uscc),
                                new Sheet.Column<>("整改责任单位", ResponsibilityRow::enterprise),
                                new Sheet.Column<>("施工许可证号", ResponsibilityRow::permitNo),
                                new Sheet.Column<>("整改责任人", ResponsibilityRow::responsible),
                                new Sheet.Column<>("监管部门代码", ResponsibilityRow::owner),
                                new Sheet.Column<>("监管部门", ResponsibilityRow::ownerName),
                                new Sheet.Column<>("整改期限", row -> Terms.time(row.rectifyBy()))))
                .from(known -> of(known, names));
    }

    static ResponsibilityRow of(Hazards.Known known, OwnerNames names) {
        HazardFacts facts = known.hazard().facts();
        HazardProgress progress = known.hazard().progress();
        return new ResponsibilityRow(
                facts.hazardId(),
                facts.number(),
                facts.enterprise() == null ? null : facts.enterprise().uscc(),
                facts.enterprise() == null ? null : facts.enterprise().name(),
                facts.project() == null ? null : facts.project().permitNo(),
                progress.plan() == null ? null : progress.plan().responsible(),
                progress.owner(),
                names.of(progress.owner()),
                facts.rectifyBy());
    }
}
