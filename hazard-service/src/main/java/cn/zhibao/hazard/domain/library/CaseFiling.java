package cn.zhibao.hazard.domain.library;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.domain.register.work.WorkKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody says it, not yet checked; absent means not said.
 *
 * @param grade as it was published; absent for the one that follows from the figures
 */
public record CaseFiling(
        @Nullable String region,
        @Nullable LocalDate day,
        @Nullable String mark,
        @Nullable String type,
        @Nullable Grade grade,
        @Nullable Integer deaths,
        @Nullable Integer injured,
        @Nullable BigDecimal directLossCny,
        @Nullable String happened,
        @Nullable String causes,
        @Nullable String source,
        @Nullable String url,
        @Nullable UUID accidentId,
        List<SaidLesson> lessons) {

    /** A lesson as somebody says it. */
    public record SaidLesson(
            @Nullable String text,
            List<String> criteria,
            List<String> types,
            Set<WorkKind> works,
            @Nullable String toCheck) {

        public SaidLesson {
            criteria = List.copyOf(criteria);
            types = List.copyOf(types);
            works = Set.copyOf(works);
        }
    }

    public CaseFiling {
        lessons = List.copyOf(lessons);
    }

    /** What tells it from another one of that place and day; blanks around it tell nothing. */
    public @Nullable String strippedMark() {
        return mark == null ? null : mark.strip();
    }
}
