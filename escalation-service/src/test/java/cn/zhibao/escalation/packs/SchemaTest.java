package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The schema that editors complete by knows the words and fields that the reader knows. */
class SchemaTest {

    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(Shipped.text("packs/pack.schema.json"));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static List<String> words(String pointer) {
        return SCHEMA.at(pointer + "/enum")
                .valueStream()
                .map(JsonNode::textValue)
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }

    @Test
    void words_are_those_of_the_reader() {
        assertThat(words("/$defs/level")).containsExactlyInAnyOrderElementsOf(names(Level.class));
        assertThat(words("/$defs/subject")).containsExactlyInAnyOrderElementsOf(names(Subject.class));
        assertThat(words("/$defs/anchor")).containsExactlyInAnyOrderElementsOf(names(Anchor.class));
        assertThat(words("/$defs/kind")).containsExactlyInAnyOrderElementsOf(names(EscalationKind.class));
        assertThat(words("/$defs/detection/properties/kind"))
                .containsExactlyInAnyOrderElementsOf(names(SuspicionKind.class));
        assertThat(words("/$defs/detection/properties/series/properties/same/items"))
                .containsExactlyInAnyOrderElementsOf(names(Likeness.class));
        assertThat(words("/$defs/clock/properties/stops")).containsExactlyInAnyOrderElementsOf(names(Stop.class));
        assertThat(words("/$defs/clock/properties/chosen/items"))
                .containsExactlyInAnyOrderElementsOf(names(Chosen.class));
        assertThat(SCHEMA.at("/$defs/limit/pattern").textValue()).contains(names(Limit.Unit.class));
    }

    @Test
    void every_field_of_the_shipped_packs_is_in_it() {
        for (var pack : Shipped.packs()) {
            Map<String, Object> yaml = new Yaml().load(pack.content());
            assertThat(fields("/properties")).containsAll(yaml.keySet());
            for (var list : Map.of(
                            "ladders",
                            "ladder",
                            "clocks",
                            "clock",
                            "calls",
                            "call",
                            "detections",
                            "detection",
                            "periods",
                            "period")
                    .entrySet()) {
                assertThat(fields("/$defs/" + list.getValue() + "/properties"))
                        .containsAll(used(yaml.getOrDefault(list.getKey(), List.of())));
            }
        }
    }

    @Test
    void a_key_period_has_the_fields_of_the_reader() {
        // given
        String yaml =
                "periods: [{id: K, title: {zh: 重点, en: Key}, basis: B, from: 2026-01-01, to: 2026-01-02, provinces: [],"
                        + " when: {hazard: \"true\", accident: \"true\"}, limits: 50, ladders: []}]";
        // when
        PackReader.read("t", "pack: T\nversion: \"1\"\n" + yaml, null);
        Map<String, Object> period = new Yaml().load(yaml);
        // then
        assertThat(fields("/$defs/period/properties"))
                .containsExactlyInAnyOrderElementsOf(used(period.getOrDefault("periods", List.of())));
        assertThat(fields("/$defs/period/properties/when/properties")).containsExactly("hazard", "accident");
    }

    private static Set<String> used(Object entries) {
        TreeSet<String> used = new TreeSet<>();
        for (Object entry : (List<?>) entries) {
            ((Map<?, ?>) entry).keySet().forEach(key -> used.add((String) key));
        }
        return used;
    }

    private static List<String> fields(String pointer) {
        return SCHEMA.at(pointer).propertyStream().map(Map.Entry::getKey).toList();
    }
}
