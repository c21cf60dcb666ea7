package cn.zhibao.events.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private enum Colour {
        RED,
        BLUE
    }

    @Test
    void what_is_there_is_read() {
        // given
        Document document = Document.of("""
                {"reason": " 已整改 ", "at": "2026-03-28T10:00:00+08:00", "colour": "BLUE", "passed": true, "ids": [1, 2],
                 "note": null, "place": " ", "unit": " 住建局 "}""");
        // then
        assertThat(document.text("reason")).isEqualTo("已整改");
        assertThat(document.time("at")).isEqualTo(Instant.parse("2026-03-28T02:00:00Z"));
        assertThat(document.oneOf("colour", Colour.class)).isEqualTo(Colour.BLUE);
        assertThat(document.flag("passed")).isTrue();
        assertThat(document.list("ids", 2)).hasSize(2);
        assertThat(document.optionalText("note")).isNull();
        assertThat(document.filledText("place")).isNull();
        assertThat(document.filledText("unit")).isEqualTo("住建局");
        assertThat(document.filledText("more")).isNull();
        assertThat(document.optionalTime("until")).isNull();
        assertThat(document.optionalId("caseId")).isNull();
        document.check();
    }

    @Test
    void counts_are_whole_numbers_within_their_bounds() {
        // given
        Document document = Document.of("""
                {"a": 0, "b": 9, "c": -1, "d": 10, "e": 1.5, "f": "3", "h": 99999999999999999999, "parts": [{"n": -2}]}""");
        // when, then
        assertThat(Counts.required(document, "a", 9)).isZero();
        assertThat(Counts.required(document, "b", 9)).isEqualTo(9);
        assertThat(Counts.optional(document, "none", 9)).isNull();
        for (String name : List.of("c", "d", "e", "f", "g", "h")) {
            assertThat(Counts.required(document, name, 9)).isZero();
        }
        assertThat(document.optionalObjects("nothing", 3)).isEmpty();
        document.optionalObjects("parts", 3).forEach(part -> Counts.required(part, "n", 9));
        assertThat(faults(document::check))
                .containsExactlyInAnyOrder(
                        "/c negative",
                        "/d too-large",
                        "/e wrong-type",
                        "/f wrong-type",
                        "/g missing",
                        "/h too-large",
                        "/parts/0/n negative");
    }

    @Test
    void everything_that_is_wrong_is_named_once_and_together() {
        // given
        Document document = Document.of("""
                {"reason": " ", "at": 7, "until": "soon", "colour": "GREEN", "passed": "yes", "id": "x", "ids": 5,
                 "note": "a\\u0000b", "long": "123456", "a/b": 1}""");
        // when
        document.text("reason");
        document.time("at");
        document.time("until");
        document.oneOf("colour", Colour.class);
        document.flag("passed");
        document.id("id");
        document.id("other");
        document.list("ids", 2);
        document.text("note");
        document.text("long", 5);
        document.text("missing");
        // then
        assertThat(faults(document::check))
                .containsExactlyInAnyOrder(
                        "/reason missing",
                        "/at wrong-type",
                        "/until wrong-type",
                        "/colour not-a-choice",
                        "/passed wrong-type",
                        "/id wrong-type",
                        "/other missing",
                        "/ids wrong-type",
                        "/note wrong-type",
                        "/long too-long",
                        "/missing missing",
                        "/a~1b unknown-field");
    }

    @Test
    void an_empty_list_and_null_say_as_little_as_nothing() {
        // given
        Document document = Document.of("{\"ids\": [], \"parts\": [], \"more\": [], \"zero\": null, \"none\": null}");
        // when, then
        assertThat(document.list("ids", 2)).isEmpty();
        assertThat(document.list("none", 2)).isEmpty();
        assertThat(document.optionalObjects("parts", 2)).isEmpty();
        assertThat(document.optionalFlag("zero")).isFalse();
        assertThat(document.optionalFlag("unsaid")).isFalse();
        assertThat(document.objects("more", 2)).isEmpty();
        assertThat(faults(document::check)).containsExactly("/more missing");
    }

    @Test
    void the_objects_of_a_list_are_read_alike_and_their_faults_are_named_by_their_places() {
        // given
        Document document = Document.of("{\"items\": [{\"on\": \"2026-11-30\"}, {\"on\": \"soon\", \"x\": 1}, 5, {}]}");
        // when
        List<LocalDate> days = new ArrayList<>();
        for (Document item : document.objects("items", 4)) {
            days.add(item.day("on"));
        }
        // then
        assertThat(days).containsExactly(LocalDate.parse("2026-11-30"), null, null, null);
        assertThat(faults(document::check))
                .containsExactlyInAnyOrder(
                        "/items/1/on wrong-type",
                        "/items/1/x unknown-field",
                        "/items/2 wrong-type",
                        "/items/3/on missing");
        assertThat(faults(() -> {
                    Document empty = Document.of("{}");
                    assertThat(empty.objects("items", 4)).isEmpty();
                    empty.check();
                }))
                .containsExactly("/items missing");
    }

    @Test
    void a_character_of_two_halves_is_one() {
        Document document = Document.of("{\"text\": \"𠮷𠮷\"}");
        assertThat(document.text("text", 2)).isEqualTo("𠮷𠮷");
        document.check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; not-an-object",
                "{; malformed-json",
                "{} {}; malformed-json",
                "{\"a\":1,\"a\":2}; malformed-json"
            })
    void what_is_no_object_ends_the_request_with_what_was_wrong_before(String body, String code) {
        List<Fault> known = List.of(new Fault("Idempotency-Key", "missing"));
        assertThat(faults(() -> Document.of(body, known))).containsExactly("Idempotency-Key missing", " " + code);
        assertThat(faults(() -> Document.of(body))).containsExactly(" " + code);
    }

    @Test
    void an_absent_body_is_an_object_without_fields() {
        Document document = Document.of(" ");
        assertThat(document.isFaultless()).isTrue();
        document.check();
    }

    private static List<String> faults(Runnable reading) {
        Refused refused = catchThrowableOfType(Refused.class, reading::run);
        return refused.problem().faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
