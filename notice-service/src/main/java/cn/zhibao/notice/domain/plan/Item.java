package cn.zhibao.notice.domain.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan: what was found, what is done about it, until when and by whom (逐条措施、时限、责任).
 *
 * @param matter what was found (问题)
 * @param measure what is done about it (整改措施)
 * @param dueOn the last day on which it is done in time, in China
 * @param unit name of the unit that answers for it (责任单位)
 * @param uscc unified social credit code of that unit; null where it is not said, or has none
 * @param person who answers for it (责任人)
 */
public record Item(
        String matter,
        String measure,
        LocalDate dueOn,
        String unit,
        @Nullable String uscc,
        String person) {}
