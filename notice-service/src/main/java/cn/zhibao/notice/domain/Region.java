package cn.zhibao.notice.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a region (行政区划代码): six digits of GB/T 2260, or a functional zone such as {@code 3703Z1}. As a scope it
 * stands for itself and everything below it.
 */
public record Region(String code) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d(\\d{4}|\\d{2}Z[0-9A-Z])");

    public Region {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
    }

    /** Empty when the text has not the form of a region code. */
    public static Optional<Region> parse(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new Region(code)) : Optional.empty();
    }

    /** What every code within this scope begins with: {@code 37}, {@code 3703} or the whole code. */
    public String prefix() {
        if (code.endsWith("0000")) {
            return code.substring(0, 2);
        }
        return code.endsWith("00") ? code.substring(0, 4) : code;
    }

    /** True when this region is the scope itself or lies below it. */
    public boolean within(Region scope) {
        return code.startsWith(scope.prefix());
    }
}
