package cn.zhibao.notice.http;

import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Fault;
import cn.zhibao.notice.domain.delivery.Draft;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what somebody asks to subscribe to; names every field of a wrong form at once. */
final class DraftJson {

    private final Document document;

    private DraftJson(Document document) {
        this.document = document;
    }

    /**
     * The draft; with any fault of form the request ends.
     *
     * @param faults what is wrong with the request already; the answer names it too
     */
    static Draft read(String body, List<Fault> faults) {
        Document document = Document.of(body, faults);
        Draft draft = new DraftJson(document).draft();
        document.check();
        return draft;
    }

    private Draft draft() {
        return new Draft(text("url"), types(), text("region"));
    }

    private @Nullable String text(String name) {
        JsonNode node = document.node(name);
        if (node == null || node.isTextual()) {
            return node == null ? null : node.textValue();
        }
        document.fault("/" + name, "wrong-type");
        return null;
    }

    private @Nullable List<String> types() {
        JsonNode node = document.node("types");
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            document.fault("/types", "wrong-type");
            return null;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isTextual()) {
                names.add(node.get(i).textValue());
            } else {
                document.fault("/types/" + i, "wrong-type");
            }
        }
        return names;
    }
}
