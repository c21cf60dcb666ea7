package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.app.Notices;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what cannot be read ends the request with 400. A cursor means something to its list alone. */
final class Parameters {

    static final int LIMIT_MAX = 200;
    static final int LIMIT_DEFAULT = 50;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final String SEPARATOR = "_";

    private Parameters() {}

    static int limit(@Nullable String text) {
        if (text == null) {
            return LIMIT_DEFAULT;
        }
        long limit = DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (limit < 1 || limit > LIMIT_MAX) {
            throw bad("limit");
        }
        return (int) limit;
    }

    static @Nullable Region region(@Nullable String text) {
        return text == null ? null : Region.parse(text).orElseThrow(() -> bad("region"));
    }

    static @Nullable NoticeKind kind(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> bad("kind"));
    }

    static Notices.@Nullable Place place(@Nullable String cursor) {
        return decoded(cursor, text -> {
            String[] part = text.split(SEPARATOR, -1);
            Instant issuedAt = Instant.EPOCH.plus(Long.parseLong(part[0]), ChronoUnit.MICROS);
            return new Notices.Place(issuedAt, UUID.fromString(part[1]));
        });
    }

    static String cursor(Instant issuedAt, UUID id) {
        return encoded(ChronoUnit.MICROS.between(Instant.EPOCH, issuedAt) + SEPARATOR + id);
    }

    static @Nullable UUID id(@Nullable String cursor) {
        return decoded(cursor, UUID::fromString);
    }

    static String cursor(UUID id) {
        return encoded(id.toString());
    }

    /** Positions before this one; all, without a cursor. */
    static long before(@Nullable String cursor) {
        return Optional.ofNullable(decoded(cursor, Long::valueOf)).orElse(Long.MAX_VALUE);
    }

    static String cursor(long position) {
        return encoded(Long.toString(position));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static <T> @Nullable T decoded(@Nullable String cursor, Function<String, T> read) {
        if (cursor == null) {
            return null;
        }
        try {
            return read.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (RuntimeException _) {
            throw bad("cursor");
        }
    }

    private static Refused bad(String parameter) {
        return new Refused(Problem.faulty(List.of(new Fault("/" + parameter, "bad-parameter"))));
    }
}
