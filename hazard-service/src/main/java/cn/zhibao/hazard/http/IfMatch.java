package cn.zhibao.hazard.http;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
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

    /** The version that is named; ends the request when there is none, where something is changed only as it was read. */
    public static int required(@Nullable String header) {
        Faults faults = new Faults();
        Integer version = version(header, faults);
        if (!faults.none()) {
            throw new Refused(Problems.faulty(faults.list()));
        }
        if (version == null) {
            throw new Refused(
                    Problem.of(428, "condition-missing", "Send the version that was read as If-Match: \"1\""));
        }
        return version;
    }
}
