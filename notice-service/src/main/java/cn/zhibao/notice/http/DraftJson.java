package cn.zhibao.notice.http;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.notice.domain.delivery.Draft;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody asks to subscribe to; names every field of a wrong form at once. */
final class DraftJson {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> FIELDS = Set.of("url", "types", "region");

    private final List<Fault> faults;
    private final JsonNode document;

    private DraftJson(String body, List<Fault> faults) {
        this.faults = faults;
        this.document = parse(body);
    }

    /**
     * The draft; with any fault of form the request ends.
     *
     * @param faults what is wrong with the request already; the answer names it too
     */
    static Draft read(String body, List<Fault> faults) {
        Draft draft = new DraftJson(body, faults).draft();
        if (!faults.isEmpty()) {
            throw new Refused(Problem.faulty(faults));
        }
        return draft;
    }

    /** An empty object in place of what is none, after adding the fault. */
    private JsonNode parse(String body) {
        try {
            JsonNode read = STRICT.readTree(body);
            if (read.isObject()) {
                return read;
            }
            faults.add(new Fault("", "not-an-object"));
        } catch (JsonProcessingException _) {
            faults.add(new Fault("", "malformed-json"));
        }
        return STRICT.createObjectNode();
    }

    private Draft draft() {
        document.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add(new Fault("/" + name.replace("~", "~0").replace("/", "~1"), "unknown-field"));
            }
        });
        return new Draft(text("url"), types(), text("region"));
    }

    private @Nullable String text(String name) {
        JsonNode node = document.get(name);
        if (node == null || node.isTextual()) {
            return node == null ? null : node.textValue();
        }
        faults.add(new Fault("/" + name, "wrong-type"));
        return null;
    }

    private @Nullable List<String> types() {
        JsonNode node = document.get("types");
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            faults.add(new Fault("/types", "wrong-type"));
            return null;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isTextual()) {
                names.add(node.get(i).textValue());
            } else {
                faults.add(new Fault("/types/" + i, "wrong-type"));
            }
        }
        return names;
    }
}
