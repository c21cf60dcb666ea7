package cn.zhibao.hazard.http.lists;

import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.http.export.Sheet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which list; each has a row for every open hazard, the same ones in the same order. */
enum UnitList {
    /** What is wrong (问题隐患清单). */
    PROBLEMS,
    /** What is done about it (制度措施清单). */
    MEASURES,
    /** Who answers for it (整改责任清单). */
    RESPONSIBILITIES;

    static Optional<UnitList> named(String name) {
        return Arrays.stream(values())
                .filter(list -> list.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    Object row(Hazards.Known known, OwnerNames names) {
        return switch (this) {
            case PROBLEMS -> ProblemRow.of(known);
            case MEASURES -> MeasureRow.of(known);
            case RESPONSIBILITIES -> ResponsibilityRow.of(known, names);
        };
    }

    Sheet<Hazards.Known> sheet(OwnerNames names) {
        return switch (this) {
            case PROBLEMS -> ProblemRow.SHEET;
            case MEASURES -> MeasureRow.SHEET;
            case RESPONSIBILITIES -> ResponsibilityRow.sheet(names);
        };
    }
}
