package cn.zhibao.escalation.http;

import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what cannot be read ends the request with 400. */
final class Parameters {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,9})\"");

    private Parameters() {}

    static @Nullable String desk(@Nullable String text) {
        if (text != null && !Region.wellFormed(text)) {
            throw Refused.parameter("desk");
        }
        return text;
    }

    static @Nullable UUID id(String name, @Nullable String text) {
        UUID id = text == null ? null : Ids.parse(text);
        if (text != null && id == null) {
            throw Refused.parameter(name);
        }
        return id;
    }

    /** A moment with its offset. */
    static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw Refused.parameter(name);
        }
    }

    /** The revision that was read, from an ETag such as {@code "3"}; null when any will do. */
    static @Nullable Integer revision(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher revision = REVISION.matcher(ifMatch.strip());
        if (!revision.matches()) {
            throw new Refused(Problem.faulty(List.of(new Fault("#If-Match", "bad-header"))));
        }
        return Integer.valueOf(revision.group(1));
    }

    /** A status, see {@link #word}. */
    static <T> @Nullable T status(@Nullable String text, Map<String, T> words) {
        return word("status", text, words);
    }

    /** A word of the list, in any case of letters; {@code all} and absence do not restrict. */
    static <T> @Nullable T word(String name, @Nullable String text, Map<String, T> words) {
        if (text == null || text.equalsIgnoreCase("all")) {
            return null;
        }
        for (var word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(text)) {
                return word.getValue();
            }
        }
        throw Refused.parameter(name);
    }
}
