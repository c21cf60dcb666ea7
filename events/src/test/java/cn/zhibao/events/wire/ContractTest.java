package cn.zhibao.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.wire.Golden.Field;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract never breaks: what the golden files say is read and written for ever. A field that is added is optional
 * and goes into the full file; a file is never changed otherwise.
 */
class ContractTest {

    static Stream<Class<? extends Event>> facts() {
        return EventTypes.all();
    }

    static Stream<Field> requiredFields() {
        return Golden.fields().filter(field -> !field.optional());
    }

    static Stream<Field> optionalFields() {
        return Golden.fields().filter(Field::optional);
    }

    @Test
    void each_record_has_its_golden_files_and_each_file_its_record() {
        // given
        List<String> wanted = facts().map(EventTypes::nameOf)
                .flatMap(name -> Stream.of(name + ".json", name + ".minimal.json"))
                .toList();
        // then
        assertThat(Golden.files()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_the_golden_files_say_is_read_and_written_unchanged(Class<? extends Event> fact) throws IOException {
        for (ObjectNode golden : List.of(Golden.full(fact), Golden.minimal(fact))) {
            // when
            String written = EventJson.write(Golden.event(fact, golden));
            // then
            assertThat(Golden.tree(written)).isEqualTo(golden);
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_was_written_is_read_as_the_same_fact(Class<? extends Event> fact) throws IOException {
        // given
        Event known = Golden.event(fact, Golden.full(fact));
        // then
        assertThat(Golden.event(fact, Golden.tree(EventJson.write(known)))).isEqualTo(known);
    }

    @Test
    void the_full_files_fill_every_field() {
        assertThat(Golden.fields())
                .allMatch(field -> field.holderIn(Golden.full(field.fact())).has(field.name()));
    }

    @Test
    void the_minimal_files_fill_only_what_must_be_there() {
        assertThat(Golden.fields()).allMatch(field -> {
            JsonNode holder = field.holderIn(Golden.minimal(field.fact()));
            return holder.isMissingNode() || holder.has(field.name()) != field.optional();
        });
    }

    @ParameterizedTest
    @MethodSource("facts")
    void fields_of_a_later_version_are_passed_over(Class<? extends Event> fact) throws IOException {
        // given
        ObjectNode later = Golden.full(fact);
        Golden.fields()
                .filter(field -> field.fact().equals(fact))
                .forEach(field -> ((ObjectNode) field.holderIn(later))
                        .putObject("ofALaterVersion")
                        .put("x", 1));
        // when
        Event read = Golden.event(fact, later);
        // then
        assertThat(read).isEqualTo(Golden.event(fact, Golden.full(fact)));
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void what_must_be_there_is_neither_absent_nor_null(Field field) {
        for (ObjectNode data : List.of(field.absent(), field.with(NullNode.instance))) {
            assertThatThrownBy(() -> Golden.event(field.fact(), data))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("\"" + field.name() + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void what_may_be_absent_may_also_be_null(Field field) throws IOException {
        // when
        Event absent = Golden.event(field.fact(), field.absent());
        Event explicit = Golden.event(field.fact(), field.with(NullNode.instance));
        // then
        assertThat(explicit).isEqualTo(absent);
        assertThat(Golden.tree(EventJson.write(absent))).isEqualTo(field.absent());
    }
}
