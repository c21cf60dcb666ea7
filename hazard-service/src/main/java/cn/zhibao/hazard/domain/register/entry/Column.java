package cn.zhibao.hazard.domain.register.entry;

import cn.zhibao.hazard.domain.register.Labelled;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of a register as a table.
 *
 * @param pointer JSON pointer to the same value in the document
 * @param chinese heading in Chinese
 * @param labels what may stand in a column of choices: code and Chinese term, in the order of forms; else empty
 */
public record Column(String pointer, String chinese, Type type, Map<String, String> labels) {

    /** What a column holds. */
    public enum Type {
        TEXT,
        NUMBER,
        /** A day, {@code 2026-03-28}. */
        DAY,
        CHOICE,
        /** Several choices with {@code 、} between them. */
        CHOICES
    }

    public static Column text(String pointer, String chinese) {
        return new Column(pointer, chinese, Type.TEXT, Map.of());
    }

    public static Column number(String pointer, String chinese) {
        return new Column(pointer, chinese, Type.NUMBER, Map.of());
    }

    public static Column day(String pointer, String chinese) {
        return new Column(pointer, chinese, Type.DAY, Map.of());
    }

    public static <E extends Enum<E> & Labelled> Column choice(String pointer, String chinese, Class<E> choices) {
        return new Column(pointer, chinese, Type.CHOICE, labels(choices));
    }

    public static <E extends Enum<E> & Labelled> Column choices(String pointer, String chinese, Class<E> choices) {
        return new Column(pointer, chinese, Type.CHOICES, labels(choices));
    }

    private static <E extends Enum<E> & Labelled> Map<String, String> labels(Class<E> choices) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (E choice : choices.getEnumConstants()) {
            labels.put(choice.name(), choice.label());
        }
        return labels;
    }

    /** Heading in English: the names of the pointer, such as {@code parties.builder.uscc}. */
    public String english() {
        return pointer.substring(1).replace('/', '.');
    }
}
