package cn.zhibao.notice.http;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of a request, read field by field; {@link #check} then names all that is wrong with it at once. */
final class Document {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Fault> faults;
    private final ObjectNode unread;

    private Document(List<Fault> faults, ObjectNode unread) {
        this.faults = faults;
        this.unread = unread;
    }

    /** Reads a body; an absent one counts as an object without fields. */
    static Document of(@Nullable String body) {
        List<Fault> faults = new ArrayList<>();
        return new Document(faults, body == null || body.isBlank() ? STRICT.createObjectNode() : parse(body, faults));
    }

    /** Reads a body that must be there, into faults of the request that are known already. */
    static Document of(String body, List<Fault> faults) {
        return new Document(faults, parse(body, faults));
    }

    /** An empty object in place of what is none, after adding the fault. */
    private static ObjectNode parse(String body, List<Fault> faults) {
        try {
            if (STRICT.readTree(body) instanceof ObjectNode read) {
                return read;
            }
            faults.add(new Fault("", "not-an-object"));
        } catch (JsonProcessingException _) {
            faults.add(new Fault("", "malformed-json"));
        }
        return STRICT.createObjectNode();
    }

    /** What a field holds, to be read by its reader; null when it is absent. */
    @Nullable
    JsonNode node(String name) {
        return unread.remove(name);
    }

    /** A text that must be there, without the blanks around it; empty when it is not, for {@link #check} to refuse. */
    String text(String name, int most) {
        JsonNode node = filled(name);
        if (node == null || !node.isTextual()) {
            faults.add(node == null ? new Fault("/" + name, "missing") : wrongType(name, "text"));
            return "";
        }
        String text = node.textValue().strip();
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            faults.add(new Fault("/" + name, "missing"));
        } else if (length > most) {
            faults.add(new Fault("/" + name, "too-long", Map.of("max", most, "length", length)));
        } else if (text.indexOf('\0') >= 0) {
            // PostgreSQL keeps no such character.
            faults.add(wrongType(name, "text"));
        }
        return text;
    }

    /** A moment with its offset, where there is one. */
    @Nullable
    Instant optionalTime(String name) {
        JsonNode node = filled(name);
        if (node == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeException _) {
            faults.add(wrongType(name, "time with offset"));
            return null;
        }
    }

    /** Yes or no, which must be said. */
    boolean flag(String name) {
        JsonNode node = filled(name);
        if (node == null || !node.isBoolean()) {
            faults.add(node == null ? new Fault("/" + name, "missing") : wrongType(name, "true or false"));
            return false;
        }
        return node.booleanValue();
    }

    /** Null is absence. */
    private @Nullable JsonNode filled(String name) {
        JsonNode node = unread.remove(name);
        return node == null || node.isNull() ? null : node;
    }

    private static Fault wrongType(String name, String expected) {
        return new Fault("/" + name, "wrong-type", Map.of("expected", expected));
    }

    /** Notes what its reader found. */
    void fault(String pointer, String code) {
        faults.add(new Fault(pointer, code));
    }

    /** Ends the request when something is wrong; call it after the last field was read. */
    void check() {
        unread.fieldNames()
                .forEachRemaining(name -> fault("/" + name.replace("~", "~0").replace("/", "~1"), "unknown-field"));
        if (!faults.isEmpty()) {
            throw new Refused(Problem.faulty(faults));
        }
    }
}
