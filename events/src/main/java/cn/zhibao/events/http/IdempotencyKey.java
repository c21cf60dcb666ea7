package cn.zhibao.events.http;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The header under which a request that makes something is sent again without making it twice. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";
    private static final int LENGTH_MAX = 128;

    private IdempotencyKey() {}

    /**
     * The key as sent, quoted or not.
     *
     * @param fault is told pointer and code when there is no key or it is not 1 to 128 visible ASCII characters
     */
    public static String read(@Nullable String header, BiConsumer<String, String> fault) {
        if (header == null) {
            fault.accept("#" + HEADER, "missing-header");
            return "";
        }
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        String key = quoted ? header.substring(1, header.length() - 1) : header;
        if (key.isEmpty() || key.length() > LENGTH_MAX || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            fault.accept("#" + HEADER, "bad-header");
        }
        return key;
    }
}
