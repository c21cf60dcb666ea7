package cn.zhibao.hazard.domain.register.basis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a rule rests on a source.
 *
 * @param rule what cites, for people
 * @param source code of the source
 * @param inForce first day of the rule
 * @param until its last day; absent while it is in force
 */
public record Citation(
        String rule,
        String source,
        LocalDate inForce,
        @Nullable LocalDate until) {}
