package cn.zhibao.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.wire.StructuredEvents.Flaw;
import cn.zhibao.events.wire.StructuredEvents.Structured;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StructuredEventsTest {

    private static ObjectNode found() {
        return Golden.tree("""
                        {"specversion": "1.0", "id": "1", "source": "/somewhere", "type": "cn.zhibao.hazard-found.v1",
                         "time": "2026-03-28T10:00:00+08:00", "sequence": "3", "datacontenttype": "application/json"}""").set("data", Golden.minimal(HazardFound.class));
    }

    private static Structured read(ObjectNode event) {
        return StructuredEvents.read(event.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Class<? extends Event>> everyType() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void every_event_of_the_contract_is_read(Class<? extends Event> type) {
        // given
        ObjectNode structured = found();
        structured.put("type", EventTypes.typeOf(type)).set("data", Golden.full(type));
        // when
        Structured read = read(structured);
        // then
        assertThat(read).isInstanceOfSatisfying(Structured.Known.class, known -> {
            assertThat(known.event()).isInstanceOf(type);
            assertThat(known.sequence()).isEqualTo(3);
            assertThat(known.time()).isEqualTo(Instant.parse("2026-03-28T02:00:00Z"));
        });
    }

    @Test
    void who_does_not_count_need_not() {
        ObjectNode event = found();
        event.remove("sequence");
        assertThat(read(event))
                .isInstanceOfSatisfying(
                        Structured.Known.class,
                        known -> assertThat(known.sequence()).isEqualTo(StructuredEvents.UNCOUNTED));
    }

    @Test
    void a_type_of_later_versions_is_unknown_and_not_wrong() {
        ObjectNode event = found().put("type", "cn.zhibao.hazard-praised.v1");
        assertThat(read(event)).isEqualTo(new Structured.Unknown("cn.zhibao.hazard-praised.v1"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /type        | null             | /type              | missing
            /specversion | "0.3"            | /specversion       | unknown-version
            /time        | "yesterday"      | /time              | wrong-type
            /time        | 5                | /time              | wrong-type
            /sequence    | "first"          | /sequence          | wrong-type
            /sequence    | 0                | /sequence          | not-counted
            /subject     | "somebody else"  | /subject           | another-case
            /data        | null             | /data              | missing
            /data        | []               | /data              | wrong-type
            /data/hazard/region | null      | /data/hazard/region | wrong-type
            /data/hazard/level  | "HUGE"    | /data/hazard/level  | wrong-type
            /data/hazard/reportedAt | 7     | /data/hazard/reportedAt | wrong-type
            """)
    void what_is_wrong_is_named_with_its_place(String where, String value, String pointer, String code) {
        // given
        ObjectNode event = found();
        int last = where.lastIndexOf('/');
        ((ObjectNode) event.at(where.substring(0, last)))
                .set(
                        where.substring(last + 1),
                        Golden.tree("{\"v\":" + value + "}").get("v"));
        // when, then
        assertThat(read(event))
                .isInstanceOfSatisfying(
                        Structured.Flawed.class,
                        flawed -> assertThat(flawed.flaws()).containsExactly(new Flaw(pointer, code)));
    }

    @Test
    void all_flaws_are_named_at_once() {
        ObjectNode event = found();
        event.remove("time");
        event.put("specversion", 1).remove("data");
        assertThat(read(event))
                .isInstanceOfSatisfying(
                        Structured.Flawed.class,
                        flawed -> assertThat(flawed.flaws())
                                .containsExactlyInAnyOrder(
                                        new Flaw("/specversion", "wrong-type"),
                                        new Flaw("/time", "missing"),
                                        new Flaw("/data", "missing")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": | malformed-json
            [1]      | not-an-object
            7        | not-an-object
            """)
    void what_is_no_object_is_no_event(String text, String code) {
        assertThat(StructuredEvents.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Structured.Flawed.class,
                        flawed -> assertThat(flawed.flaws()).containsExactly(new Flaw("", code)));
    }
}
