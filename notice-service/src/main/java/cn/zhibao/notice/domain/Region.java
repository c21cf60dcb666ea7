package cn.zhibao.notice.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a region (行政区划代码): six digits of GB/T 2260, or a functional zone such as {@code 3703Z1}. As a scope it
 * stands for itself and everything below it; {@code 000000} is the whole country (全国).
 */
public record Region(String code) {

    private static final Pattern FORM = Pattern.compile("000000|[1-9]\\d(\\d{4}|\\d{2}Z[0-9A-Z])");

    public Region {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
    }

    /** Empty when the text has not the form of a region code. */
    public static Optional<Region> parse(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new Region(code)) : Optional.empty();
    }

    /** What every code within this scope begins with: nothing, {@code 37}, {@code 3703} or the whole code. */
    public String prefix() {
        int end = code.length();
        while (end > 0 && code.startsWith("00", end - 2)) {
            end -= 2;
        }
        return code.substring(0, end);
    }

    /** True when this region is the scope itself or lies below it. */
    public boolean within(Region scope) {
        return code.startsWith(scope.prefix());
    }
}
