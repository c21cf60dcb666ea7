package cn.zhibao.hazard.http.json;

import cn.zhibao.events.http.Ids;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.entry.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object. Each is asked for once, with the type it must have; a field of another type is a fault
 * and reads as absent; at the end {@link #done} names every field nobody asked for. A field that is {@code null} is a
 * fault too: who knows nothing of it leaves it out.
 */
public final class Fields implements Said {

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final ObjectNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Fields(ObjectNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    @Override
    public @Nullable String text(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isTextual()) {
            wrongType(name, "string");
            return null;
        }
        return node == null ? null : node.textValue();
    }

    @Override
    public @Nullable Integer integer(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            wrongType(name, "integer");
            return null;
        }
        if (!node.canConvertToInt()) {
            faults.add(at(name), "out-of-range", Map.of("min", Integer.MIN_VALUE, "max", Integer.MAX_VALUE));
            return null;
        }
        return node.intValue();
    }

    @Override
    public @Nullable BigDecimal decimal(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isNumber()) {
            wrongType(name, "number");
            return null;
        }
        return node == null ? null : node.decimalValue();
    }

    public @Nullable Double number(String name) {
        BigDecimal decimal = decimal(name);
        return decimal == null ? null : (Double) decimal.doubleValue();
    }

    /** False when absent. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(choice(name));
    }

    /** True or false, or absent: not said. */
    public @Nullable Boolean choice(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            wrongType(name, "boolean");
            return null;
        }
        return node == null ? null : (Boolean) node.booleanValue();
    }

    public @Nullable UUID id(String name) {
        String text = text(name);
        UUID id = text == null ? null : Ids.parse(text);
        if (text != null && id == null) {
            faults.add(at(name), "not-an-id");
        }
        return id;
    }

    /** Ids in the order given; none when absent. */
    public List<UUID> ids(String name) {
        List<UUID> ids = new ArrayList<>();
        items(name, (pointer, item) -> {
            UUID id = Ids.parse(item.isTextual() ? item.textValue() : "");
            if (id == null) {
                faults.add(pointer, "not-an-id");
            } else {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Texts in the order given; none when absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        texts(name, (_, text) -> texts.add(text));
        return texts;
    }

    private void texts(String name, BiConsumer<String, String> each) {
        items(name, (pointer, item) -> {
            if (item.isTextual()) {
                each.accept(pointer, item.textValue());
            } else {
                faults.add(pointer, "wrong-type", Map.of("expected", "string"));
            }
        });
    }

    /** Hands over the items of an array with their pointers; none when it is absent or something else. */
    private void items(String name, BiConsumer<String, JsonNode> each) {
        JsonNode node = node(name);
        if (node != null && !node.isArray()) {
            wrongType(name, "array");
            return;
        }
        for (int i = 0; node != null && i < node.size(); i++) {
            each.accept(at(name) + '/' + i, node.get(i));
        }
    }

    /** ISO 8601 with {@code Z} or an offset; kept to the microsecond, as the ledger does. */
    public @Nullable Instant time(String name) {
        String text = text(name);
        Instant time = text == null ? null : Iso.time(text);
        if (text != null && time == null) {
            faults.add(at(name), "not-a-time", Map.of("expected", "ISO 8601 with offset"));
        }
        return time;
    }

    /** ISO 8601, {@code 2026-03-28}, of the years 1 to 9999. */
    @Override
    public @Nullable LocalDate day(String name) {
        String text = text(name);
        LocalDate day = text == null ? null : Iso.day(text);
        if (text != null && day == null) {
            faults.add(at(name), "not-a-day", Map.of("expected", "YYYY-MM-DD"));
        }
        return day;
    }

    /** One of the names of an enum. */
    @Override
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : choice(at(name), text, type);
    }

    private <E extends Enum<E>> @Nullable E choice(String where, String text, Class<E> type) {
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        String choices = String.join(
                ",", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        faults.add(where, "not-a-choice", Map.of("choices", choices));
        return null;
    }

    @Override
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        texts(name, (pointer, text) -> {
            E choice = choice(pointer, text, type);
            if (choice != null) {
                chosen.add(choice);
            }
        });
        return chosen;
    }

    /** The fields of a nested object; absent when it is absent or empty. */
    @Override
    public @Nullable Fields object(String name) {
        JsonNode node = node(name);
        if (node instanceof ObjectNode nested) {
            return nested.isEmpty() ? null : new Fields(nested, at(name), faults);
        }
        if (node != null) {
            wrongType(name, "object");
        }
        return null;
    }

    /** The objects of an array, each at its place; none when it is absent. What is no object reads as an empty one. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        items(name, (place, item) -> {
            if (!item.isObject()) {
                faults.add(place, "wrong-type", Map.of("expected", "object"));
            }
            objects.add(new Fields(item instanceof ObjectNode known ? known : NOTHING, place, faults));
        });
        return objects;
    }

    /** Names every field that was not asked for. Last call. */
    @Override
    public void done() {
        if (object.size() == asked.size()) {
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                faults.add(at(name), "unknown-field");
            }
        }
    }

    private @Nullable JsonNode node(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        asked.add(name);
        if (node.isNull()) {
            wrongType(name, "a value");
            return null;
        }
        return node;
    }

    private void wrongType(String name, String expected) {
        faults.add(at(name), "wrong-type", Map.of("expected", expected));
    }

    private String at(String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return pointer + '/' + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }
}
