package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.testing.Samples;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger: dense, chained, and no trace of what did not commit. */
class JournalIT {

    private static final Instant CLAIMED = Instant.parse("2026-03-28T01:30:00.123456789Z");

    @RegisterExtension
    final Scene scene = new Scene();

    private Instance service;
    private UUID hazard;

    @BeforeEach
    void a_service_that_tells_nobody() {
        service = scene.instance();
        hazard = service.ids.next();
    }

    @Test
    void versions_of_a_case_are_dense_and_each_row_names_the_hash_before_it() {
        // when
        service.tells(Samples.hazardFound(hazard));
        service.tells(Samples.overdue(hazard), Samples.overdue(hazard));
        // then
        List<JournalRow> rows = history();
        assertThat(rows).extracting(JournalRow::version).containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(JournalRow::previousHash)
                .containsExactly(
                        JournalRow.GENESIS, rows.get(0).hash(), rows.get(1).hash());
        assertThat(rows).allSatisfy(row -> assertThat(row.expectedHash()).isEqualTo(row.hash()));
    }

    @Test
    void entries_of_several_cases_keep_their_order_in_one_append() {
        // given
        List<UUID> cases = Stream.generate(service.ids::next).limit(40).toList();
        Entry[] entries = IntStream.range(0, 400)
                .mapToObj(n -> entry(Samples.overdue(cases.get(n % cases.size()))))
                .toArray(Entry[]::new);
        // when
        List<JournalRow> rows = append(entries);
        // then
        assertThat(scene.texts("select cast(event_id as text) from journal order by position"))
                .isEqualTo(rows.stream().map(row -> row.eventId().toString()).toList());
        assertThat(rows).extracting(JournalRow::caseId).startsWith(cases.toArray(UUID[]::new));
    }

    @Test
    void a_row_read_back_equals_the_row_written() {
        // when
        List<JournalRow> written = append(
                new Entry(Samples.hazardFound(hazard), "张三 \"<&>\" 🚧", CLAIMED, "SD@3"),
                new Entry(Samples.overdue(hazard), "system:time", null, null));
        // then
        assertThat(history()).isEqualTo(written);
        assertThat(written.getFirst().claimedAt()).isEqualTo(CLAIMED.truncatedTo(ChronoUnit.MICROS));
        assertThat(written.getLast().claimedAt()).isNull();
    }

    @Test
    void the_hash_can_be_computed_from_the_table_alone() throws Exception {
        // given
        append(new Entry(Samples.hazardFound(hazard), "张三", CLAIMED, null));
        // when
        String text = scene.texts("""
                        select string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' order by n)
                        from journal cross join lateral unnest(array[
                            encode(prev_hash, 'hex'), case_id::text, version::text, event_id::text, type,
                            (extract(epoch from claimed_at) * 1000000)::bigint::text,
                            (extract(epoch from recorded_at) * 1000000)::bigint::text,
                            actor, rule_version, data]) with ordinality as f (field, n)""").getFirst();
        // then
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(scene.texts("select encode(hash, 'hex') from journal"))
                .containsExactly(HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data = replace(data, 'MAJOR', 'GENERAL')",
                "actor = 'somebody else'",
                "rule_version = 'CN@9'",
                "claimed_at = null",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "type = 'cn.zhibao.hazard-closed.v1'",
                "event_id = gen_random_uuid()"
            })
    void a_row_that_was_changed_afterwards_is_found(String change) {
        // given
        append(new Entry(Samples.hazardFound(hazard), "inspector", CLAIMED, "CN@1"));
        service.tells(Samples.overdue(hazard));
        // when
        scene.execute("update journal set " + change + " where version = 1");
        // then
        assertThat(history())
                .filteredOn(row -> !row.expectedHash().equals(row.hash()))
                .extracting(JournalRow::version)
                .containsExactly(1);
    }

    @Test
    void many_appends_to_one_case_at_the_same_time_all_succeed() {
        // given
        int writers = 16;
        // when
        List<CompletableFuture<List<JournalRow>>> appends = IntStream.range(0, writers)
                .mapToObj(_ -> service.flow
                        .bridge()
                        .submit(() -> service.flow
                                .unitOfWork()
                                .run(session -> service.flow
                                        .journal()
                                        .append(session, List.of(entry(Samples.overdue(hazard)))))))
                .toList();
        appends.forEach(CompletableFuture::join);
        // then
        assertThat(history())
                .extracting(JournalRow::version)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, writers).boxed().toList());
        assertThat(scene.number("select count(*) from outbox")).isEqualTo(writers);
    }

    @Test
    void work_that_fails_leaves_nothing() {
        // when
        assertThatThrownBy(() -> service.inTransaction(session -> service.flow
                        .journal()
                        .append(session, List.of(entry(Samples.hazardFound(hazard))))
                        .call(() -> service.flow
                                .timers()
                                .schedule(
                                        session,
                                        List.of(new Timer(
                                                hazard, Lane.LIFE, CLAIMED, hazard, "rectification-due", ""))))
                        .call(() -> Instance.effect(session, hazard, "half done", 1))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");
        // then
        assertThat(scene.number("select count(*) from journal")).isZero();
        assertThat(scene.number("select count(*) from outbox")).isZero();
        assertThat(scene.number("select count(*) from timer")).isZero();
        assertThat(scene.number("select count(*) from effect")).isZero();
    }

    @Test
    void only_a_lost_race_is_tried_again() {
        // given
        AtomicInteger tries = new AtomicInteger();
        String broken = "insert into inbox_case (topic, case_id, version) values ('t', gen_random_uuid(), null)";
        // when
        assertThatThrownBy(() -> service.inTransaction(session -> {
                    tries.incrementAndGet();
                    return session.createNativeQuery(broken).executeUpdate();
                }))
                .hasMessageContaining("null value in column \"version\"");
        // then
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_fact_too_large_to_be_told_is_refused_before_it_is_written() {
        // given
        HazardFound small = Samples.hazardFound(hazard);
        HazardFound large = Samples.hazardFound(hazard, "悬".repeat(400_000));
        // when
        assertThatThrownBy(() -> service.tells(small, large)).hasMessageContaining("hazard-found");
        // then
        assertThat(scene.number("select count(*) from journal")).isZero();
    }

    private static Entry entry(Event event) {
        return new Entry(event, "tester", null, null);
    }

    private List<JournalRow> append(Entry... entries) {
        return service.inTransaction(session -> service.flow.journal().append(session, List.of(entries)));
    }

    private List<JournalRow> history() {
        return service.reads(session -> service.flow.journal().history(session, hazard));
    }
}
