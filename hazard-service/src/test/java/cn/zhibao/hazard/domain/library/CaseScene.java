package cn.zhibao.hazard.domain.library;

import cn.zhibao.hazard.domain.register.work.WorkKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases as people say them. */
final class CaseScene {

    private CaseScene() {}

    static CaseFiling filing(String region, String day, @Nullable String mark) {
        return new CaseFiling(
                region,
                LocalDate.parse(day),
                mark,
                "10",
                null,
                54,
                9,
                new BigDecimal("90778600"),
                "自建房倒塌",
                "违法加层",
                "调查报告",
                null,
                null,
                List.of(lesson(List.of("H16-D"), List.of())));
    }

    static CaseFiling.SaidLesson lesson(List<String> criteria, List<String> types) {
        return new CaseFiling.SaidLesson("先撤人", criteria, types, Set.of(WorkKind.DEMOLITION), "查裂缝");
    }
}
