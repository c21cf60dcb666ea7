package cn.zhibao.notice.http;

import cn.zhibao.notice.domain.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header under which a request that makes something is sent again without making it twice. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    private static final int LENGTH_MAX = 128;

    private IdempotencyKey() {}

    /** The key as sent, quoted or not; a fault when there is none or it is not 1 to 128 visible ASCII characters. */
    static String read(@Nullable String header, List<Fault> faults) {
        if (header == null) {
            faults.add(new Fault("#" + HEADER, "missing-header"));
            return "";
        }
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        String key = quoted ? header.substring(1, header.length() - 1) : header;
        if (key.isEmpty() || key.length() > LENGTH_MAX || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            faults.add(new Fault("#" + HEADER, "bad-header"));
        }
        return key;
    }
}
