package cn.zhibao.escalation.http;

import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.http.Parameters;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the lists of this service ask for beside a page. */
final class ListParameters extends Parameters {

    @Nullable
    String desk(@Nullable String text) {
        return read("desk", text, code -> Optional.of(code).filter(Region::wellFormed));
    }

    /** A status, see {@link #word}. */
    <T> @Nullable T status(@Nullable String text, Map<String, T> words) {
        return word("status", text, words);
    }

    /** A word of the list, in any case of letters; {@code all} and absence do not restrict. */
    <T> @Nullable T word(String name, @Nullable String text, Map<String, T> words) {
        return text == null || text.equalsIgnoreCase("all") ? null : read(name, text, asked -> find(asked, words));
    }

    private static <T> Optional<T> find(String asked, Map<String, T> words) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().equalsIgnoreCase(asked))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
