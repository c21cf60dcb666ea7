package cn.zhibao.events.wire;

import cn.zhibao.events.contract.Event;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/**
 * The JSON of event data. Absent means unknown, and null is the same; fields that this version does not know are passed
 * over; a field that the contract does not call {@code @Nullable} must be there and have a value of its own type.
 * Thread-safe.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER = StrictJson.mapper();

    private EventJson() {}

    /** The text of an event's data. */
    public static String write(Object data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not writable as JSON: " + data.getClass(), unwritable);
        }
    }

    /** Reads an event of the given record; throws when a field is missing, null or of another type. */
    public static <E extends Event> E read(Class<E> type, byte[] json) throws IOException {
        ObjectReader reader = MAPPER.readerFor(type);
        E event = reader.readValue(json);
        if (event == null) {
            throw new IOException("empty data");
        }
        return event;
    }

    /** Reads any record of the contract or of a service's own JSON columns, as strictly as an event. */
    public static <T> T read(Class<T> type, String json) {
        try {
            T read = MAPPER.readValue(json, type);
            if (read == null) {
                throw new IllegalArgumentException("not a " + type.getSimpleName() + ": null");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "not a " + type.getSimpleName() + ": " + unreadable.getOriginalMessage());
        }
    }
}
