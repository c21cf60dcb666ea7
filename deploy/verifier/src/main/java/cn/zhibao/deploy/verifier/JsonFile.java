package cn.zhibao.deploy.verifier;

import cn.zhibao.events.proof.Hash;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document with the fields it must have; what it lacks is {@link Unreadable}.
 *
 * @param name what it is called in complaints
 */
record JsonFile(String name, JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonFile of(Path file) {
        return parse(file.toString(), text(file));
    }

    static JsonFile parse(String name, String text) {
        try {
            return new JsonFile(name, JSON.readTree(text));
        } catch (IOException noJson) {
            throw new Unreadable(name + " is not JSON");
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Unreadable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    JsonFile object(String field) {
        return new JsonFile(name, required(field));
    }

    List<JsonFile> objects(String field) {
        return StreamSupport.stream(required(field).spliterator(), false)
                .map(one -> new JsonFile(name, one))
                .toList();
    }

    String text(String field) {
        return required(field).asText();
    }

    @Nullable
    String textIfKnown(String field) {
        return has(field) ? text(field) : null;
    }

    long number(String field) {
        JsonNode number = required(field);
        if (!number.isIntegralNumber()) {
            throw new Unreadable(name + " has no number in " + field);
        }
        return number.longValue();
    }

    int count(String field) {
        return (int) number(field);
    }

    Hash hash(String field) {
        return read(field, text(field), Hash::ofHex);
    }

    List<Hash> hashes(String field) {
        return StreamSupport.stream(required(field).spliterator(), false)
                .map(one -> read(field, one.asText(), Hash::ofHex))
                .toList();
    }

    UUID id(String field) {
        return read(field, text(field), UUID::fromString);
    }

    Instant time(String field) {
        return read(field, text(field), Instant::parse);
    }

    @Nullable
    Instant timeIfKnown(String field) {
        return has(field) ? time(field) : null;
    }

    private JsonNode required(String field) {
        if (!has(field)) {
            throw new Unreadable(name + " has no " + field);
        }
        return node.get(field);
    }

    private <T> T read(String field, String text, Function<String, T> as) {
        try {
            return as.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new Unreadable(name + " has something else in " + field + ": " + text);
        }
    }
}
