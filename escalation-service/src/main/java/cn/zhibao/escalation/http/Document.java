package cn.zhibao.escalation.http;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A JSON object of a request, read field by field; {@link #check} then names all that is wrong with it at once. */
final class Document {

    static final int TEXT_MAX = 2_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ObjectNode unread;
    private final List<Fault> faults = new ArrayList<>();

    private Document(ObjectNode unread) {
        this.unread = unread;
    }

    /** Reads a body; an absent one counts as an object without fields. */
    static Document of(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return new Document(JSON.createObjectNode());
        }
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return new Document(object);
            }
        } catch (JsonProcessingException _) {
            throw new Refused(Problem.faulty(List.of(new Fault("", "malformed-json"))));
        }
        throw new Refused(Problem.faulty(List.of(new Fault("", "not-an-object"))));
    }

    /** A text that must be there; a stand-in when it is not, for {@link #check} to refuse. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null || text.isBlank()) {
            faults.add(new Fault("/" + name, "missing"));
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode node = unread.remove(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            faults.add(new Fault("/" + name, "wrong-type", Map.of("expected", "text")));
            return "?";
        }
        if (node.textValue().length() > TEXT_MAX) {
            faults.add(new Fault("/" + name, "too-long", Map.of("max", TEXT_MAX)));
        }
        return node.textValue();
    }

    /** A moment with its offset, such as {@code 2026-03-28T10:00:00+08:00}. */
    Instant time(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            faults.add(new Fault("/" + name, "wrong-type", Map.of("expected", "time with offset")));
            return Instant.EPOCH;
        }
    }

    /** One of the names of an enum that must be there; the first of them as a stand-in. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            faults.add(new Fault("/" + name, "not-a-choice", Map.of("expected", List.of(constants))));
        }
        return constants[0];
    }

    /** Yes or no, which must be said. */
    boolean flag(String name) {
        JsonNode node = unread.remove(name);
        if (node == null || !node.isBoolean()) {
            faults.add(
                    node == null || node.isNull()
                            ? new Fault("/" + name, "missing")
                            : new Fault("/" + name, "wrong-type", Map.of("expected", "true or false")));
            return false;
        }
        return node.booleanValue();
    }

    /** The same where it may be absent. */
    @Nullable
    Instant optionalTime(String name) {
        JsonNode node = unread.path(name);
        if (node.isMissingNode() || node.isNull()) {
            unread.remove(name);
            return null;
        }
        return time(name);
    }

    /** An id that must be there. */
    UUID id(String name) {
        UUID id = optionalId(name);
        if (id == null && faults.stream().noneMatch(fault -> fault.pointer().equals("/" + name))) {
            faults.add(new Fault("/" + name, "missing"));
        }
        return id == null ? new UUID(0, 0) : id;
    }

    /** An id, absent when the field is. */
    @Nullable
    UUID optionalId(String name) {
        String text = optionalText(name);
        UUID id = text == null ? null : Ids.parse(text);
        if (text != null
                && id == null
                && faults.stream().noneMatch(fault -> fault.pointer().equals("/" + name))) {
            faults.add(new Fault("/" + name, "wrong-type", Map.of("expected", "id")));
        }
        return id;
    }

    /** The entries of a list, none when the field is absent. */
    List<JsonNode> list(String name, int most) {
        JsonNode node = unread.remove(name);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.isEmpty()) {
            faults.add(new Fault("/" + name, "wrong-type", Map.of("expected", "list with an entry")));
            return List.of();
        }
        if (node.size() > most) {
            faults.add(new Fault("/" + name, "too-many", Map.of("max", most)));
            return List.of();
        }
        List<JsonNode> entries = new ArrayList<>();
        node.forEach(entries::add);
        return entries;
    }

    /** Notes what only the resource can see. */
    void fault(String pointer, String code) {
        faults.add(new Fault(pointer, code));
    }

    boolean isFaultless() {
        return faults.isEmpty();
    }

    /** Ends the request when something is wrong; call it after the last field was read. */
    void check() {
        unread.fieldNames().forEachRemaining(name -> faults.add(new Fault("/" + name, "unknown-field")));
        if (!faults.isEmpty()) {
            throw new Refused(Problem.faulty(faults));
        }
    }
}
