package cn.zhibao.hazard.domain.register.entry;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the document of an entry: texts, numbers, lists of names and parts; what is absent or empty is left out. */
public final class Document {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A text or a number; what has a name, such as a choice or a day, becomes its name. */
    public Document with(String name, @Nullable Object value) {
        if (value instanceof Number) {
            fields.put(name, value);
        } else if (value != null) {
            fields.put(name, value.toString());
        }
        return this;
    }

    public Document with(String name, Collection<? extends Enum<?>> names) {
        if (!names.isEmpty()) {
            fields.put(name, names.stream().map(Enum::name).toList());
        }
        return this;
    }

    public Document with(String name, Document part) {
        if (!part.fields.isEmpty()) {
            fields.put(name, part.map());
        }
        return this;
    }

    /** The fields by name: {@link String}, {@link Number}, {@link List} of text, or a map of the same again. */
    public Map<String, Object> map() {
        return Collections.unmodifiableMap(fields);
    }

    /** The names of choices, for the columns that lists look for. */
    static List<String> names(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).collect(Collectors.toUnmodifiableList());
    }
}
