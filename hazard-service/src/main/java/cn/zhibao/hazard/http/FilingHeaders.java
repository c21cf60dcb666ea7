package cn.zhibao.hazard.http;

import cn.zhibao.hazard.domain.Faults;
import org.jspecify.annotations.Nullable;

/** The Idempotency-Key of a filing. */
final class FilingHeaders {

    static final String KEY = "Idempotency-Key";
    private static final int KEY_MAX = 128;

    private FilingHeaders() {}

    /** The key as sent, quoted or not; a fault when there is none or it is not 1 to 128 visible ASCII characters. */
    static String key(@Nullable String header, Faults faults) {
        if (header == null) {
            faults.add("#" + KEY, "missing-header");
            return "";
        }
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        String key = quoted ? header.substring(1, header.length() - 1) : header;
        if (key.isEmpty() || key.length() > KEY_MAX || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            faults.add("#" + KEY, "bad-header");
        }
        return key;
    }
}
