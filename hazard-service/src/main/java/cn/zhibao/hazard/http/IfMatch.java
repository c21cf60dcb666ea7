package cn.zhibao.hazard.http;

import cn.zhibao.hazard.domain.Faults;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code If-Match}: the ETag of an answer is the version of the case, in quotes. */
final class IfMatch {

    private static final int DIGITS_MAX = 9;

    private IfMatch() {}

    /** The version the caller has seen; absent when any will do. */
    static @Nullable Integer version(@Nullable String header, Faults faults) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        String text = header.strip();
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        String digits = quoted ? text.substring(1, text.length() - 1) : "";
        if (digits.isEmpty() || digits.length() > DIGITS_MAX || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            faults.add("!If-Match", "bad-parameter");
            return null;
        }
        return Integer.valueOf(digits);
    }
}
