package cn.zhibao.hazard.domain.register.basis;

import cn.zhibao.hazard.domain.register.InForce;
import cn.zhibao.hazard.domain.register.Labelled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published source of rules (依据), in one edition.
 *
 * @param code by which rules cite it
 * @param title in Chinese
 * @param number of the document (文号); absent where it has none that is on file
 * @param inForce first day of this edition
 * @param until its last day; absent while it is in force
 * @param successor code of the source that took its place
 */
public record RuleSource(
        String code,
        Kind kind,
        String title,
        @Nullable String number,
        LocalDate inForce,
        @Nullable LocalDate until,
        @Nullable String successor)
        implements InForce {

    /** Rank of a source. */
    public enum Kind implements Labelled {
        LAW("法律"),
        ADMINISTRATIVE_REGULATION("行政法规"),
        LOCAL_REGULATION("地方性法规"),
        DEPARTMENT_RULE("部门规章"),
        NOTICE("规范性文件"),
        STANDARD("标准");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** True when a rule that cites it holds on none but its days. */
    public boolean covers(Citation rule) {
        boolean ends = until == null || (rule.until() != null && !rule.until().isAfter(until));
        return !rule.inForce().isBefore(inForce) && ends;
    }
}
