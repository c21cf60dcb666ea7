package cn.zhibao.events.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request, read field by field; {@link #check} then names all that is wrong with it at once. What cannot be
 * read is answered by a stand-in until then. Used by one thread.
 */
public final class Document {

    /** Longest text where a field says no other, in characters. */
    public static final int TEXT_MAX = 2_000;

    private final List<Fault> faults;
    private final ObjectNode unread;
    private final String prefix;
    private final List<Document> parts = new ArrayList<>(0);

    private Document(List<Fault> faults, ObjectNode unread) {
        this(faults, unread, "");
    }

    /** A part of a document, whose faults are those of the whole. */
    private Document(List<Fault> faults, ObjectNode unread, String prefix) {
        this.faults = faults;
        this.unread = unread;
        this.prefix = prefix;
    }

    /** Reads a body; an absent one counts as an object without fields. What is no JSON object ends the request at once. */
    public static Document of(@Nullable String body) {
        return body == null || body.isBlank() ? new Document(new ArrayList<>(), JsonBody.empty()) : of(body, List.of());
    }

    /**
     * Reads a body that must be there.
     *
     * @param known what is wrong with the request already; the answer names it too
     */
    public static Document of(String body, List<Fault> known) {
        return new Document(new ArrayList<>(known), JsonBody.read(body, known));
    }

    /** What a field holds, to be read by its reader; null when it is absent. */
    @Nullable
    public JsonNode node(String name) {
        return unread.remove(name);
    }

    /** A text that must be there, without the blanks around it. */
    public String text(String name) {
        return text(name, TEXT_MAX);
    }

    /** The same of another length at most. */
    public String text(String name, int most) {
        String text = optionalText(name, most);
        if (text == null || text.isEmpty()) {
            faults.add(new Fault(prefix + "/" + name, "missing"));
            return "";
        }
        return text;
    }

    @Nullable
    public String optionalText(String name) {
        return optionalText(name, TEXT_MAX);
    }

    /** The same where an empty text says nothing. */
    @Nullable
    public String filledText(String name) {
        String text = optionalText(name);
        return text == null || text.isEmpty() ? null : text;
    }

    private @Nullable String optionalText(String name, int most) {
        JsonNode node = filled(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            faults.add(wrongType(name, "text"));
            return "?";
        }
        String text = node.textValue().strip();
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            faults.add(new Fault(prefix + "/" + name, "too-long", Map.of("max", most, "length", length)));
        } else if (text.indexOf('\0') >= 0) {
            faults.add(wrongType(name, "text")); // PostgreSQL keeps no such character
        }
        return text;
    }

    /** A moment with its offset, such as {@code 2026-03-28T10:00:00+08:00}, that must be there. */
    public Instant time(String name) {
        Instant time = read(
                name, "time with offset", text -> OffsetDateTime.parse(text).toInstant());
        return time == null ? Instant.EPOCH : time;
    }

    /** The same where it may be absent. */
    @Nullable
    public Instant optionalTime(String name) {
        JsonNode node = unread.path(name);
        if (node.isMissingNode() || node.isNull()) {
            unread.remove(name);
            return null;
        }
        return time(name);
    }

    /** A day, such as {@code 2026-03-28}, that must be there; null when it is not, or cannot be read. */
    @Nullable
    public LocalDate day(String name) {
        return read(name, "day", LocalDate::parse);
    }

    /** A text that must be there and say a date or time; null when it does not. */
    private <T> @Nullable T read(String name, String expected, Function<String, T> reading) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (DateTimeException _) {
            if (isFaultless(name)) {
                faults.add(wrongType(name, expected));
            }
            return null;
        }
    }

    /** One of the names of an enum that must be there; the first of them as a stand-in. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (isFaultless(name)) {
            faults.add(new Fault(prefix + "/" + name, "not-a-choice", Map.of("expected", List.of(constants))));
        }
        return constants[0];
    }

    /** Yes or no, which must be said. */
    public boolean flag(String name) {
        JsonNode node = filled(name);
        if (node == null || !node.isBoolean()) {
            faults.add(node == null ? new Fault(prefix + "/" + name, "missing") : wrongType(name, "true or false"));
            return false;
        }
        return node.booleanValue();
    }

    /** Yes or no; no when nothing is said. */
    public boolean optionalFlag(String name) {
        return !isUnsaid(name) && flag(name);
    }

    /** An id that must be there. */
    public UUID id(String name) {
        UUID id = optionalId(name);
        if (id == null && isFaultless(name)) {
            faults.add(new Fault(prefix + "/" + name, "missing"));
        }
        return id == null ? new UUID(0, 0) : id;
    }

    /** An id, absent when the field is. */
    @Nullable
    public UUID optionalId(String name) {
        String text = optionalText(name);
        UUID id = text == null ? null : Ids.parse(text);
        if (text != null && id == null && isFaultless(name)) {
            faults.add(wrongType(name, "id"));
        }
        return id;
    }

    /** The entries of a list, none when the field is absent or the list empty. */
    public List<JsonNode> list(String name, int most) {
        JsonNode node = filled(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            faults.add(wrongType(name, "list"));
            return List.of();
        }
        if (node.size() > most) {
            faults.add(new Fault(prefix + "/" + name, "too-many", Map.of("max", most)));
            return List.of();
        }
        List<JsonNode> entries = new ArrayList<>();
        node.forEach(entries::add);
        return entries;
    }

    /** The objects of a list that must be there with one at least, each read like this document; {@link #check} of the whole checks them too. */
    public List<Document> objects(String name, int most) {
        if (isUnsaid(name)) {
            faults.add(new Fault(prefix + "/" + name, "missing"));
            return List.of();
        }
        List<Document> objects = new ArrayList<>();
        List<JsonNode> entries = list(name, most);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof ObjectNode object) {
                objects.add(new Document(faults, object, prefix + "/" + name + "/" + i));
            } else {
                faults.add(wrongType(name + "/" + i, "object"));
                objects.add(new Document(new ArrayList<>(), JsonBody.empty(), ""));
            }
        }
        parts.addAll(objects);
        return objects;
    }

    /** The same of a list that may be absent. */
    public List<Document> optionalObjects(String name, int most) {
        return isUnsaid(name) ? List.of() : objects(name, most);
    }

    /** An empty list says as little as none; what says nothing is read with that. */
    private boolean isUnsaid(String name) {
        JsonNode node = unread.get(name);
        boolean unsaid = node == null || node.isNull() || (node.isArray() && node.isEmpty());
        if (unsaid) {
            unread.remove(name);
        }
        return unsaid;
    }

    /** Notes what only its reader can see. */
    public void fault(String pointer, String code) {
        fault(pointer, code, Map.of());
    }

    /** The same with the numbers and names that a sentence about it needs. */
    public void fault(String pointer, String code, Map<String, Object> params) {
        faults.add(new Fault(prefix + pointer, code, params));
    }

    /** True while nothing wrong was found. */
    public boolean isFaultless() {
        return faults.isEmpty();
    }

    /** The same of one field. */
    public boolean isFaultless(String name) {
        return faults.stream().noneMatch(fault -> fault.pointer().equals(prefix + "/" + name));
    }

    /** Ends the request when something is wrong; call it after the last field was read. */
    public void check() {
        noteUnread();
        if (!faults.isEmpty()) {
            throw new Refused(Problem.faulty(faults));
        }
    }

    private void noteUnread() {
        unread.fieldNames()
                .forEachRemaining(name -> fault("/" + name.replace("~", "~0").replace("/", "~1"), "unknown-field"));
        parts.forEach(Document::noteUnread);
    }

    /** Null is absence. */
    private @Nullable JsonNode filled(String name) {
        JsonNode node = unread.remove(name);
        return node == null || node.isNull() ? null : node;
    }

    private Fault wrongType(String name, String expected) {
        return new Fault(prefix + "/" + name, "wrong-type", Map.of("expected", expected));
    }
}
