package cn.zhibao.events.wire;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Event;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is agreed with everybody who reads events: the files in {@code golden}, which only ever grow. */
final class Golden {

    /** Numbers as they are written, so that 0.50 and 0.5 are not the same. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Golden() {}

    /** Everything that this fact may say. */
    static ObjectNode full(Class<? extends Event> fact) {
        return read(EventTypes.nameOf(fact) + ".json");
    }

    /** Only what this fact must say. */
    static ObjectNode minimal(Class<? extends Event> fact) {
        return read(EventTypes.nameOf(fact) + ".minimal.json");
    }

    static Event full(String name) throws IOException {
        return event(EventTypes.recordOf("cn.zhibao." + name + ".v1").orElseThrow(), read(name + ".json"));
    }

    /** Names of all files. */
    static Set<String> files() {
        try (Stream<Path> files = Files.list(Path.of(
                requireNonNull(Golden.class.getResource("/golden"), "golden").toURI()))) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Event event(Class<? extends Event> fact, JsonNode data) throws IOException {
        return EventJson.read(fact, data.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode read(String file) {
        try (var in = requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file)) {
            return tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every field of every fact, also those within others. */
    static Stream<Field> fields() {
        return EventTypes.all().flatMap(fact -> fields(fact, fact, ""));
    }

    private static Stream<Field> fields(Class<? extends Event> fact, Class<?> holder, String pointer) {
        return Arrays.stream(holder.getRecordComponents()).flatMap(component -> {
            Field field = new Field(fact, pointer, component);
            return component.getType().isRecord()
                    ? Stream.concat(Stream.of(field), fields(fact, component.getType(), field.pointer()))
                    : Stream.of(field);
        });
    }

    /**
     * One field of a fact.
     *
     * @param within JSON pointer of the object that has it
     */
    record Field(Class<? extends Event> fact, String within, RecordComponent component) {

        String name() {
            return component.getName();
        }

        String pointer() {
            return within + "/" + name();
        }

        boolean optional() {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        /** The object that has this field, in a tree of the fact; not there when it is part of something optional. */
        JsonNode holderIn(ObjectNode data) {
            return data.at(within);
        }

        /** The golden data with this field absent. */
        ObjectNode absent() {
            ObjectNode data = full(fact);
            ((ObjectNode) holderIn(data)).remove(name());
            return data;
        }

        /** The golden data with another value of this field. */
        ObjectNode with(JsonNode value) {
            ObjectNode data = full(fact);
            ((ObjectNode) holderIn(data)).set(name(), value);
            return data;
        }

        @Override
        public String toString() {
            return EventTypes.nameOf(fact) + " " + pointer();
        }
    }
}
