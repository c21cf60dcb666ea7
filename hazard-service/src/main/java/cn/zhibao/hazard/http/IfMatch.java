package cn.zhibao.hazard.http;

import cn.zhibao.hazard.domain.Faults;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code If-Match}: the ETag of an answer is the version of what was read, in quotes. */
public final class IfMatch {

    private static final String ANY = "*";
    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,9})\"?");

    private IfMatch() {}

    /** The version the caller has seen; absent when any will do, and with a fault when it is none. */
    public static @Nullable Integer version(@Nullable String header, Faults faults) {
        if (header == null || header.strip().equals(ANY)) {
            return null;
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            faults.add("#" + HttpHeaders.IF_MATCH, "bad-header");
            return null;
        }
        return Integer.valueOf(version.group(1));
    }
}
