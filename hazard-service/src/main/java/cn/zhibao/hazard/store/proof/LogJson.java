package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.proof.Block;
import cn.zhibao.events.proof.Subtree;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Many rows as the one parameter of a statement. */
final class LogJson {

    private static final JsonFactory JSON = new JsonFactory();

    private LogJson() {}

    @FunctionalInterface
    private interface Fields<T> {
        void write(JsonGenerator out, T row) throws IOException;
    }

    static String runs(List<Block.Run> runs) {
        return array(runs, (out, run) -> {
            out.writeNumberField("height", run.height());
            out.writeNumberField("first", run.first());
            out.writeNumberField("beyond", run.first() + run.count());
        });
    }

    static String leaves(List<Leaf> leaves) {
        return array(leaves, (out, leaf) -> {
            out.writeNumberField("leaf", leaf.leaf());
            out.writeNumberField("position", leaf.position());
            out.writeStringField("case_id", leaf.caseId());
            out.writeNumberField("version", leaf.version());
            out.writeStringField("hash", leaf.hash().toString());
        });
    }

    static String subtrees(List<Subtree> subtrees) {
        return array(subtrees, (out, subtree) -> {
            out.writeNumberField("height", subtree.block().height());
            out.writeNumberField("index", subtree.block().index());
            out.writeStringField("hash", subtree.hash().toString());
        });
    }

    private static <T> String array(List<T> rows, Fields<T> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (T row : rows) {
                out.writeStartObject();
                fields.write(out, row);
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }
}
