package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Sql;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds where cases of one kind stand. Each column follows from the state alone, so one function fills the row of
 * a new case, of a changed one and of one that is rebuilt from the ledger.
 *
 * @param <S> state of a case
 */
final class StateTable<S> {

    private static final JsonFactory JSON = new JsonFactory();

    /** Writes the columns of a row, as fields of its object; one that is left out is null. */
    @FunctionalInterface
    interface Columns<S> {
        void write(JsonGenerator out, S state) throws IOException;
    }

    private final String table;
    private final String id;
    private final List<String> types;
    private final Columns<S> columns;
    private final Function<S, Words.Said> searched;
    private final Sql update;

    /**
     * The table.
     *
     * @param id its key column; {@code version} follows it
     * @param types the other columns with their types
     * @param searched what a search for words looks through, kept beside the table
     */
    StateTable(String table, String id, List<String> types, Columns<S> columns, Function<S, Words.Said> searched) {
        this.table = table;
        this.id = id;
        this.types = List.copyOf(types);
        this.columns = columns;
        this.searched = searched;
        this.update = Sql.of("""
                update %1$s set version = :version, (%3$s) = (
                    select %3$s from json_to_record(cast(cast(:row as text) as json)) as r (%4$s))
                where %2$s = :id and version = :before""".formatted(table, id, names(), String.join(", ", types)));
    }

    String table() {
        return table;
    }

    String id() {
        return id;
    }

    List<String> types() {
        return types;
    }

    /** Names of the columns, with commas between them. */
    String names() {
        return String.join(
                ", ",
                types.stream().map(type -> type.substring(0, type.indexOf(' '))).toList());
    }

    void write(JsonGenerator out, S state) throws IOException {
        columns.write(out, state);
    }

    void words(JsonGenerator out, S state) throws IOException {
        Words.write(out, searched.apply(state));
    }

    /** Writes the state that a case has at this version; fails when the row is not at the version before. */
    Uni<Void> update(Mutiny.StatelessSession session, Change<S> change) {
        return update.on(session)
                .set("version", change.version())
                .set("row", row(change.state()))
                .set("id", change.caseId())
                .set("before", change.before())
                .update()
                .invoke(updated -> Changed.exactlyOne(updated, change.caseId()))
                .chain(() -> Words.change(
                        session, change.caseId(), searched.apply(change.was()), searched.apply(change.state())));
    }

    /** The state that follows another. */
    record Change<S>(UUID caseId, int before, S was, int version, S state) {}

    private String row(S state) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            columns.write(out, state);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }

    /** An absent column is left out, which makes it null. */
    static void text(JsonGenerator out, String column, @Nullable Object value) throws IOException {
        if (value != null) {
            out.writeStringField(column, value.toString());
        }
    }
}
