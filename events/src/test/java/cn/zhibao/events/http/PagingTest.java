package cn.zhibao.events.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists part by part. */
class PagingTest {

    private record Place(Instant at, UUID id) {}

    private static final Instant AT = Instant.parse("2026-03-28T01:30:00.123456Z");
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000000");

    private final Parameters in = new Parameters();

    @Test
    void a_cursor_leads_back_to_its_place() {
        assertThat(in.<Place>place(Paging.cursor(AT, ID), Place::new)).isEqualTo(new Place(AT, ID));
        assertThat(in.<UUID>last(Paging.cursor(ID), UUID::fromString)).isEqualTo(ID);
        assertThat(in.<Long>last(Paging.cursor(42L), Long::valueOf)).isEqualTo(42L);
        in.check();
    }

    @Test
    void without_parameters_a_list_begins_at_its_begin_and_has_the_usual_length() {
        assertThat(in.<Place>place(null, Place::new)).isNull();
        assertThat(in.limit(null)).isEqualTo(50);
        in.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "x", "1", "_", "x_0190a000-0000-7000-8000-000000000000", "9999999999999999999_1"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        String sent = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.US_ASCII));
        assertThat(Paging.readPlace(sent, Place::new)).isEmpty();
        assertThat(Paging.readPlace(cursor, Place::new)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "", "many", "1.5", "99999999999999999999"})
    void a_limit_that_is_none_is_refused(String limit) {
        assertThat(Paging.readLimit(limit)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void the_shortest_and_the_longest_list_can_be_had(int limit) {
        assertThat(Paging.readLimit(Integer.toString(limit))).hasValue(limit);
    }

    @Test
    void only_a_page_with_something_behind_it_has_a_next() {
        Page<String> first = Page.of(List.of(1, 2, 3), 2, Object::toString, Object::toString);
        assertThat(first).isEqualTo(new Page<>(List.of("1", "2"), "2"));
        Page<String> last = Page.of(List.of(1, 2), 2, Object::toString, Object::toString);
        assertThat(last).isEqualTo(new Page<>(List.of("1", "2"), null));
    }

    @Test
    void whatever_cannot_be_read_is_named_in_one_answer() {
        // when
        in.place("x", Place::new);
        in.limit("0");
        in.id("caseId", "1");
        in.time("at", "yesterday");
        // then
        assertThatExceptionOfType(Refused.class).isThrownBy(in::check).satisfies(refused -> {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().faults())
                    .containsExactly(
                            new Fault("?cursor", "bad-parameter"),
                            new Fault("?limit", "bad-parameter", Map.of("min", 1, "max", 200)),
                            new Fault("?caseId", "bad-parameter"),
                            new Fault("?at", "bad-parameter"));
        });
    }
}
