package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.escalation.domain.release.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one mapping of a file. What is wrong is noted with its line and reading goes on with a stand-in, so that
 * all faults are named at once; a file with a fault is never used, so no stand-in ever counts.
 */
final class Fields {

    private final Faults faults;
    private final int line;
    private final Map<String, Node> unread = new LinkedHashMap<>();

    private Fields(Faults faults, Node node) {
        this.faults = faults;
        this.line = lineOf(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            faults.add(line, Flaw.FIELDS_EXPECTED.about());
        }
    }

    /** Reads the fields and notes every field that the reader did not ask for. */
    static <T> T read(Faults faults, Node node, Function<Fields, T> reader) {
        Fields fields = new Fields(faults, node);
        T result = reader.apply(fields);
        fields.unread.forEach((name, value) -> faults.add(lineOf(value), Flaw.FIELD_UNKNOWN.about(name)));
        return result;
    }

    private void take(NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (unread.put(name, tuple.getValueNode()) != null) {
            faults.add(lineOf(tuple.getKeyNode()), Flaw.FIELD_TWICE.about(name));
        }
    }

    int line() {
        return line;
    }

    void fault(Flaw flaw, Object... about) {
        fault(flaw.about(about));
    }

    void fault(Reason reason) {
        faults.add(line, reason);
    }

    /** True when the field is there and was not read yet. */
    boolean has(String name) {
        return unread.containsKey(name);
    }

    /** A field that must be there. */
    <T> T get(String name, Function<String, T> parser, T standIn) {
        Node node = unread.remove(name);
        if (node == null) {
            faults.add(line, Flaw.FIELD_MISSING.about(name));
            return standIn;
        }
        return parse(name, node, parser, standIn);
    }

    /** A field that may be absent. */
    <T extends @Nullable Object> T getOr(String name, Function<String, T> parser, T otherwise) {
        Node node = unread.remove(name);
        return node == null ? otherwise : parse(name, node, parser, otherwise);
    }

    String text(String name) {
        return get(name, Fields::notBlank, "?");
    }

    <T> List<T> list(String name, Function<Fields, T> reader) {
        List<T> items = new ArrayList<>();
        for (Node item : items(name)) {
            items.add(read(faults, item, reader));
        }
        return items;
    }

    <T> List<T> scalars(String name, Function<String, T> parser, T standIn) {
        List<T> items = new ArrayList<>();
        for (Node item : items(name)) {
            items.add(parse(name, item, parser, standIn));
        }
        return items;
    }

    <T> @Nullable T nested(String name, Function<Fields, T> reader) {
        Node node = unread.remove(name);
        return node == null ? null : read(faults, node, reader);
    }

    static String notBlank(String text) {
        if (text.isBlank()) {
            throw WrongValue.of(Flaw.BLANK);
        }
        return text;
    }

    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            throw WrongValue.of(Flaw.NO_CHOICE, text, List.of(type.getEnumConstants()));
        };
    }

    private List<Node> items(String name) {
        Node node = unread.remove(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.add(lineOf(node), Flaw.LIST_EXPECTED.about().in(name));
        return List.of();
    }

    private <T extends @Nullable Object> T parse(String name, Node node, Function<String, T> parser, T standIn) {
        if (!(node instanceof ScalarNode scalar)) {
            faults.add(lineOf(node), Flaw.VALUE_EXPECTED.about().in(name));
            return standIn;
        }
        try {
            return parser.apply(scalar.getValue());
        } catch (IllegalArgumentException wrong) {
            faults.add(lineOf(node), WrongValue.reasonOf(wrong).in(name));
            return standIn;
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
