package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.domain.casefile.Region;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what cannot be read ends the request with 400. A cursor means something to its list alone. */
final class Parameters {

    static final int LIMIT_MAX = 200;
    static final int LIMIT_DEFAULT = 50;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final String SEPARATOR = "_";

    private Parameters() {}

    static int limit(@Nullable String text) {
        if (text == null) {
            return LIMIT_DEFAULT;
        }
        int limit = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LIMIT_MAX) {
            throw bad("limit");
        }
        return limit;
    }

    static @Nullable String desk(@Nullable String text) {
        if (text != null && !Region.wellFormed(text)) {
            throw bad("desk");
        }
        return text;
    }

    static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw bad(name);
        }
    }

    /** A word of the list, in any case of letters; {@code all} and absence do not restrict. */
    static <T> @Nullable T status(@Nullable String text, Map<String, T> words) {
        if (text == null || text.equalsIgnoreCase("all")) {
            return null;
        }
        for (var word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(text)) {
                return word.getValue();
            }
        }
        throw bad("status");
    }

    static Escalations.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int end = text.indexOf(SEPARATOR);
            Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, end)), ChronoUnit.MICROS);
            return new Escalations.Place(at, UUID.fromString(text.substring(end + 1)));
        } catch (RuntimeException _) {
            throw bad("cursor");
        }
    }

    static String cursor(Instant at, UUID id) {
        String text = ChronoUnit.MICROS.between(Instant.EPOCH, at) + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Refused bad(String parameter) {
        return new Refused(Problem.faulty(List.of(new Fault("/" + parameter, "bad-parameter"))));
    }
}
