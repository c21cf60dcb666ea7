package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.app.rules.PackDifference;
import cn.zhibao.escalation.app.rules.PackDifference.Change;
import cn.zhibao.escalation.app.rules.PackDifference.Entry;
import cn.zhibao.escalation.app.rules.PackDifference.Field;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Compares two files entry by entry and field by field, as texts: what comments and layout say makes no difference. */
final class PackDiff {

    private static final List<String> LISTS = List.of("ladders", "clocks", "calls", "detections", "periods");

    private static final String TITLE = "title.zh";

    private PackDiff() {}

    static PackDifference of(@Nullable String before, String after) {
        Map<Key, Map<String, String>> old;
        Map<Key, Map<String, String>> now;
        try {
            old = before == null ? Map.of() : entries(before);
            now = entries(after);
        } catch (YAMLException unreadable) {
            return new PackDifference(false, List.of());
        }
        List<Entry> entries = new ArrayList<>();
        now.forEach((key, fields) -> {
            Map<String, String> was = old.get(key);
            if (was == null || !was.equals(fields)) {
                entries.add(entry(was == null ? Change.ADDED : Change.CHANGED, key, was, fields));
            }
        });
        old.forEach((key, fields) -> {
            if (!now.containsKey(key)) {
                entries.add(entry(Change.REMOVED, key, fields, null));
            }
        });
        return new PackDifference(true, entries);
    }

    private record Key(String kind, String id) {}

    private static Entry entry(
            Change change, Key key, @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        Map<String, String> old = before == null ? Map.of() : before;
        Map<String, String> now = after == null ? Map.of() : after;
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Field> fields = names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name -> new Field(name, old.get(name), now.get(name)))
                .toList();
        String title = now.getOrDefault(TITLE, old.get(TITLE));
        return new Entry(change, key.kind(), key.id(), title, fields);
    }

    private static Map<Key, Map<String, String>> entries(String yaml) {
        Map<Key, Map<String, String>> entries = new LinkedHashMap<>();
        Map<String, String> head = new LinkedHashMap<>();
        entries.put(new Key("pack", ""), head);
        if (!(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)) instanceof MappingNode root)) {
            return entries;
        }
        for (NodeTuple field : root.getValue()) {
            String name = text(field.getKeyNode());
            if (LISTS.contains(name) && field.getValueNode() instanceof SequenceNode list) {
                list.getValue().forEach(each -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    flatten("", each, fields);
                    entries.put(new Key(name, fields.getOrDefault("id", "?")), fields);
                });
            } else {
                flatten(name, field.getValueNode(), head);
            }
        }
        return entries;
    }

    private static void flatten(String name, Node node, Map<String, String> fields) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                String key = text(field.getKeyNode());
                flatten(name.isEmpty() ? key : name + "." + key, field.getValueNode(), fields);
            }
        } else {
            fields.put(name, text(node));
        }
    }

    private static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list ->
                list.getValue().stream().map(PackDiff::text).collect(Collectors.joining(", ", "[", "]"));
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(field -> text(field.getKeyNode()) + ": " + text(field.getValueNode()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> "?";
        };
    }
}
