package cn.zhibao.notice.http;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code If-Match}: the ETag of an answer is the revision of what was read, in quotes. */
final class IfMatch {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,9})\"");

    private IfMatch() {}

    /** The revision that was read; ends the request when there is none, because a draft is signed and changed only as read. */
    static int revision(@Nullable String header) {
        if (header == null) {
            throw new Refused(Problems.conditionMissing());
        }
        Matcher revision = REVISION.matcher(header.strip());
        if (!revision.matches()) {
            throw new Refused(Problem.faulty(List.of(new Fault("#" + HttpHeaders.IF_MATCH, "bad-header"))));
        }
        return Integer.parseInt(revision.group(1));
    }
}
