package cn.zhibao.hazard.http.basis;

import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.domain.register.Criteria;
import cn.zhibao.hazard.domain.register.Registers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues in force on a day.
 *
 * @param on the day
 */
record CriteriaView(LocalDate on, List<Catalogue> catalogues) {

    /** One of them with the source that it is. */
    record Catalogue(
            String code,
            @Nullable SourceView source,
            LocalDate inForce,
            @Nullable LocalDate until,
            List<Item> items) {}

    /** A criterion (条款); {@code level} is that of a hazard that meets it. */
    record Item(String code, String category, String text, HazardLevel level) {}

    static CriteriaView of(Registers registers, LocalDate day) {
        return new CriteriaView(
                day,
                registers.criteria().on(day).stream()
                        .map(one -> catalogue(one, registers))
                        .toList());
    }

    private static Catalogue catalogue(Criteria.Catalogue one, Registers registers) {
        return new Catalogue(
                one.code(),
                registers.sources().find(one.source()).map(SourceView::of).orElse(null),
                one.inForce(),
                one.until(),
                one.items().stream()
                        .map(item -> new Item(item.code(), item.category(), item.text(), item.level()))
                        .toList());
    }
}
