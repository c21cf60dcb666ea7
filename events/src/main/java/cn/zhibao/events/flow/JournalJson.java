package cn.zhibao.events.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Journal rows as the one parameter of {@link Journal#APPEND}: a statement has the same text for one row or a thousand. */
public final class JournalJson {

    private static final JsonFactory JSON = new JsonFactory();

    private JournalJson() {}

    /** A JSON array with one object per row, in order. */
    public static String of(List<JournalRow> rows) {
        StringWriter text = new StringWriter(1024 * rows.size());
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (JournalRow row : rows) {
                write(out, row);
            }
            out.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, JournalRow row) throws IOException {
        out.writeStartObject();
        out.writeStringField("case_id", row.caseId().toString());
        out.writeNumberField("version", row.version());
        out.writeStringField("event_id", row.eventId().toString());
        out.writeStringField("topic", row.topic());
        out.writeStringField("type", row.type());
        writeIfKnown(out, "claimed_at", row.claimedAt());
        out.writeStringField("recorded_at", row.recordedAt().toString());
        out.writeStringField("actor", row.actor());
        writeIfKnown(out, "rule_version", row.ruleVersion());
        writeIfKnown(out, "trace_parent", row.traceParent());
        out.writeStringField("data", row.data());
        out.writeStringField("prev_hash", row.previousHash());
        out.writeStringField("hash", row.hash());
        out.writeEndObject();
    }

    private static void writeIfKnown(JsonGenerator out, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }
}
