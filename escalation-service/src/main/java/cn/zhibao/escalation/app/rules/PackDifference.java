package cn.zhibao.escalation.app.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says differently.
 *
 * @param readable false when one of the files is no YAML: then the entries are empty
 */
public record PackDifference(boolean readable, List<Entry> entries) {

    public PackDifference {
        entries = List.copyOf(entries);
    }

    /** What became of an entry. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A rule, a ladder or, with the kind {@code pack}, the head of the file.
     *
     * @param kind list in which it stands, such as {@code clocks}
     * @param title what people call it
     * @param fields of a changed entry those that differ, of another one all
     */
    public record Entry(
            Change change, String kind, String id, @Nullable String title, List<Field> fields) {
        public Entry {
            fields = List.copyOf(fields);
        }
    }

    /** A field with what it said and what it says, as text; null when it is not there. */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
