package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.http.Parameters;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.draft.SourceKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the lists of this service ask for beside a page. */
final class ListParameters extends Parameters {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<String> WORDS = Set.of("true", "false");

    @Nullable
    Region region(@Nullable String text) {
        return read("region", text, Region::parse);
    }

    @Nullable
    NoticeKind kind(@Nullable String text) {
        return oneOf("kind", text, NoticeKind.values(), NoticeKind::name);
    }

    @Nullable
    SourceKind source(@Nullable String text) {
        return oneOf("source", text, SourceKind.values(), SourceKind::name);
    }

    /** One of the choices, by its name in the view. */
    <E> @Nullable E status(@Nullable String text, E[] choices, Function<E, String> name) {
        return oneOf("status", text, choices, name);
    }

    private <E> @Nullable E oneOf(String parameter, @Nullable String text, E[] choices, Function<E, String> name) {
        return read(
                parameter,
                text,
                asked -> Arrays.stream(choices)
                        .filter(choice -> name.apply(choice).equals(asked))
                        .findFirst());
    }

    /** {@code true} or {@code false}. */
    @Nullable
    Boolean flag(String name, @Nullable String text) {
        return read(
                name, text, asked -> Optional.of(asked).filter(WORDS::contains).map(Boolean::valueOf));
    }

    /** When a day begins in China, or with {@code plus} one so many days later. */
    @Nullable
    Instant day(String name, @Nullable String text, int plus) {
        return read(name, text, asked -> beginOf(asked, plus));
    }

    private static Optional<Instant> beginOf(String text, int plus) {
        try {
            return Optional.of(
                    LocalDate.parse(text).plusDays(plus).atStartOfDay(CHINA).toInstant());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Positions before this one; all, without a cursor. */
    long before(@Nullable String cursor) {
        Long last = last(cursor, Long::valueOf);
        return last == null ? Long.MAX_VALUE : last;
    }
}
