package cn.zhibao.hazard.domain.register.project;

import cn.zhibao.hazard.domain.register.entry.EntryChecks;
import cn.zhibao.hazard.domain.register.entry.Said;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How large a project is, as said.
 *
 * @param area in square metres
 * @param cost in CNY
 * @param limit what the authority says of it, whatever its size
 */
record ProjectSize(
        @Nullable BigDecimal area,
        @Nullable BigDecimal cost,
        ProjectLimits.@Nullable Side limit,
        @Nullable Integer buildings,
        @Nullable Integer liftingMachines) {

    private static final int COUNT_MAX = 100_000;
    private static final long AREA_MAX = 100_000_000;
    private static final long COST_MAX = 1_000_000_000_000L;

    static ProjectSize read(Said said) {
        return new ProjectSize(
                said.decimal("area"),
                said.decimal("cost"),
                said.choice("limit", ProjectLimits.Side.class),
                said.integer("buildings"),
                said.integer("liftingMachines"));
    }

    void check(EntryChecks checks) {
        checks.range("/area", area, 0, AREA_MAX);
        checks.range("/cost", cost, 0, COST_MAX);
        checks.range("/buildings", buildings, 0, COUNT_MAX);
        checks.range("/liftingMachines", liftingMachines, 0, COUNT_MAX);
    }
}
