package cn.zhibao.hazard.http.basis;

import cn.zhibao.hazard.domain.register.basis.RuleSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule source as read.
 *
 * @param kindLabel the rank in Chinese
 */
public record SourceView(
        String code,
        RuleSource.Kind kind,
        String kindLabel,
        String title,
        @Nullable String number,
        LocalDate inForce,
        @Nullable LocalDate until,
        @Nullable String successor) {

    public static SourceView of(RuleSource source) {
        return new SourceView(
                source.code(),
                source.kind(),
                source.kind().label(),
                source.title(),
                source.number(),
                source.inForce(),
                source.until(),
                source.successor());
    }
}
