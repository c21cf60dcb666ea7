package cn.zhibao.events.wire;

import cn.zhibao.events.contract.Event;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads CloudEvents 1.0 in structured mode: one JSON object, its data inside. All that is wrong with one is named at once.
 * Attributes that nobody here asks for are passed over. Thread-safe.
 */
public final class StructuredEvents {

    /** The sequence of an event that does not say its own. */
    public static final long UNCOUNTED = 0;

    private static final ObjectMapper MAPPER = StrictJson.mapper();

    private StructuredEvents() {}

    /** What an object turned out to be. */
    public sealed interface Structured {

        /**
         * An event of this version's contract.
         *
         * @param sequence from 1, or {@link #UNCOUNTED}
         */
        record Known(long sequence, Instant time, Event event) implements Structured {}

        /** A well-formed event of a type that this version does not know. */
        record Unknown(String type) implements Structured {}

        record Flawed(List<Flaw> flaws) implements Structured {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the object, empty for the whole
     * @param code {@code malformed-json, not-an-object, missing, wrong-type, unknown-version, another-case} or {@code not-counted}
     */
    public record Flaw(String pointer, String code) {}

    /** Reads one object; never throws. */
    public static Structured read(byte[] json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (IOException notJson) {
            return new Structured.Flawed(List.of(new Flaw("", "malformed-json")));
        }
    }

    /** The same of what was parsed already. */
    public static Structured read(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            return new Structured.Flawed(List.of(new Flaw("", "not-an-object")));
        }
        Reading reading = new Reading(node);
        String type = reading.text("type");
        Optional<Class<? extends Event>> known = EventTypes.recordOf(type);
        if (!"1.0".equals(reading.text("specversion"))) {
            reading.flaw("/specversion", "unknown-version");
        }
        Instant time = reading.time();
        long sequence = reading.sequence();
        Event event = known.map(reading::data).orElse(null);
        if (!reading.flaws.isEmpty()) {
            return new Structured.Flawed(reading.flaws);
        }
        return event == null ? new Structured.Unknown(type) : new Structured.Known(sequence, time, event);
    }

    /** One object, read field by field. What is wrong is noted, and a stand-in returned. */
    private static final class Reading {

        private final JsonNode node;
        private final List<Flaw> flaws = new ArrayList<>();

        Reading(JsonNode node) {
            this.node = node;
        }

        void flaw(String pointer, String code) {
            boolean named = flaws.stream().anyMatch(flaw -> flaw.pointer().equals(pointer));
            if (!named) {
                flaws.add(new Flaw(pointer, code));
            }
        }

        String text(String name) {
            JsonNode value = node.path(name);
            if (!value.isTextual()) {
                flaw("/" + name, value.isMissingNode() || value.isNull() ? "missing" : "wrong-type");
                return "";
            }
            return value.textValue();
        }

        Instant time() {
            String text = text("time");
            try {
                return text.isEmpty()
                        ? Instant.EPOCH
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException noTime) {
                flaw("/time", "wrong-type");
                return Instant.EPOCH;
            }
        }

        /** CloudEvents know texts; whoever writes by hand writes a number. */
        long sequence() {
            JsonNode value = node.path("sequence");
            if (value.isMissingNode() || value.isNull()) {
                return UNCOUNTED;
            }
            try {
                long sequence = Long.parseLong(value.asText());
                if (sequence >= 1) {
                    return sequence;
                }
            } catch (NumberFormatException noNumber) {
                flaw("/sequence", "wrong-type");
            }
            flaw("/sequence", "not-counted");
            return UNCOUNTED;
        }

        @Nullable
        Event data(Class<? extends Event> type) {
            JsonNode data = node.path("data");
            if (!data.isObject()) {
                flaw("/data", data.isMissingNode() || data.isNull() ? "missing" : "wrong-type");
                return null;
            }
            try {
                Event event = MAPPER.treeToValue(data, type);
                String subject = node.path("subject").asText(event.caseId().toString());
                if (!subject.equals(event.caseId().toString())) {
                    flaw("/subject", "another-case");
                }
                return event;
            } catch (JsonMappingException wrong) {
                flaw("/data" + pointer(wrong), "wrong-type");
            } catch (JacksonException | IllegalArgumentException wrong) {
                flaw("/data", "wrong-type");
            }
            return null;
        }

        private static String pointer(JsonMappingException wrong) {
            StringBuilder pointer = new StringBuilder();
            for (JsonMappingException.Reference at : wrong.getPath()) {
                pointer.append('/').append(at.getFieldName() == null ? at.getIndex() : at.getFieldName());
            }
            return pointer.toString();
        }
    }
}
