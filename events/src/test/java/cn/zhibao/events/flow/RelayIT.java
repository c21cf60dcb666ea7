package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.wire.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is committed is told: in the order of its case, at once, by one instance at a time. */
class RelayIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UnaryOperator<FlowSettings> READS_NOTHING = Change.readsNothing();

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void facts_of_one_case_are_told_in_their_order_whoever_writes_them() {
        // given
        Instance one = scene.instance(READS_NOTHING).start();
        Instance two = scene.instance(READS_NOTHING).start();
        List<UUID> cases = Stream.generate(one.ids::next).limit(3).toList();
        // when
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 120)
                    .mapToObj(n -> CompletableFuture.runAsync(
                            () -> (n % 2 == 0 ? one : two).tells(Samples.overdue(cases.get(n % 3))), writers))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(120));
        assertThat(cases)
                .allSatisfy(hazard -> assertThat(sequences(hazard))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                                .mapToObj(Integer::toString)
                                .toList()));
    }

    @Test
    void the_commit_itself_wakes_the_relay() {
        // given
        Instance service = scene.instance(
                        s -> Change.safetyPoll(Duration.ofHours(1)).apply(READS_NOTHING.apply(s)))
                .start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(1));
        // when
        service.tells(Samples.overdue(hazard));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences(hazard)).containsExactly("1", "2"));
    }

    @Test
    void a_fact_says_who_caused_it_and_when_that_happened_as_the_ledger_does() {
        // given
        Instance service = scene.instance(READS_NOTHING).start();
        UUID hazard = service.ids.next();
        Instant claimedAt = Instant.parse("2026-03-28T01:20:00.123456Z");
        List<Entry> entries = List.of(
                new Entry(Samples.hazardFound(hazard), "巡查员 wang", claimedAt, null),
                new Entry(Samples.overdue(hazard), "system:deadline", null, null));
        // when
        service.inTransaction(session -> service.flow.journal().append(session, entries));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(2));
        assertThat(told())
                .extracting(message -> Scene.header(message, "ce_actor"))
                .containsExactly("巡查员 wang", "system:deadline");
        assertThat(Scene.header(told().getFirst(), "ce_claimedtime")).isEqualTo(claimedAt.toString());
        assertThat(told().getLast().headers().lastHeader("ce_claimedtime")).isNull();
    }

    @Test
    void topics_are_made_by_a_service_that_reads_none() {
        // given
        Instance service = scene.instance(READS_NOTHING).start();
        // when
        service.tells(Samples.hazardFound(service.ids.next()));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(1));
    }

    @Test
    void one_instance_tells_and_another_takes_over_when_it_ends() {
        // given
        Instance first = scene.instance(READS_NOTHING).start();
        UUID hazard = first.ids.next();
        first.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(1));
        Instance second = scene.instance(READS_NOTHING).start();
        second.tells(Samples.overdue(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(2));
        assertThat(second.count("zhibao.relay.published")).isZero();
        // when
        first.flow.close();
        second.tells(Samples.overdue(hazard));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences(hazard)).containsExactly("1", "2", "3"));
        assertThat(second.count("zhibao.relay.published")).isEqualTo(1);
    }

    @Test
    void a_relay_whose_connection_is_cut_steps_back_and_nothing_is_told_twice() {
        // given
        Instance service = scene.instance(READS_NOTHING).start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(1));
        // when
        scene.texts("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
        service.tells(Samples.overdue(hazard));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences(hazard)).containsExactly("1", "2"));
        await().atMost(SOON).untilAsserted(() -> assertThat(outbox()).isZero());
    }

    @Test
    void what_was_told_before_a_crash_is_not_told_again() {
        // given
        Instance crashed = scene.instance(READS_NOTHING).start();
        UUID hazard = crashed.ids.next();
        crashed.tells(Samples.hazardFound(hazard), Samples.overdue(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(2));
        crashed.flow.close();
        scene.execute("insert into outbox select position from journal"); // as if it died before the removal
        crashed.tells(Samples.overdue(hazard));
        // when
        Instance next = scene.instance(READS_NOTHING).start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(outbox()).isZero());
        assertThat(sequences(hazard)).containsExactly("1", "2", "3");
        assertThat(next.count("zhibao.relay.published")).isEqualTo(1);
    }

    @Test
    void a_fact_is_never_left_behind_one_that_was_told_after_it() {
        // given
        Instance crashed = scene.instance(READS_NOTHING).start();
        UUID hazard = crashed.ids.next();
        UUID other = crashed.ids.next();
        crashed.tells(Samples.hazardFound(other));
        crashed.tells(Samples.hazardFound(hazard), Samples.overdue(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(3));
        crashed.flow.close();
        scene.execute(
                "update journal set event_id = gen_random_uuid() where version = 1 and case_id = '" + hazard + "'");
        scene.execute("insert into outbox select position from journal"); // the first of two seems not to be told
        // when
        scene.instance(READS_NOTHING).start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(outbox()).isZero());
        assertThat(sequences(hazard)).containsExactly("1", "2", "1", "2");
        assertThat(sequences(other)).containsExactly("1");
    }

    @Test
    void a_waiting_instance_lets_the_database_be() {
        // given
        Instance active = scene.instance(READS_NOTHING).start();
        UUID hazard = active.ids.next();
        active.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(1));
        Instance waiting = scene.instance(READS_NOTHING).start();
        waiting.tells(Samples.overdue(hazard));
        // when
        long startedAt = System.nanoTime();
        int before = waiting.connections.get();
        for (int n = 0; n < 100; n++) {
            waiting.tells(Samples.overdue(hazard));
        }
        // then
        long seconds = Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
        assertThat(waiting.connections.get() - before).isLessThanOrEqualTo((int) seconds + 2);
    }

    @Test
    void a_long_ledger_is_not_read_from_its_beginning() throws SQLException {
        // given: statistics from when much was waiting, as a burst leaves them behind
        int ledger = 20_000;
        scene.execute("""
                insert into journal (case_id, version, event_id, topic, type, recorded_at, actor, data, prev_hash, hash)
                select gen_random_uuid(), 1, gen_random_uuid(), 'zhibao.hazards', 'hazard-found', now(), 'tester',
                       repeat('x', 500), '', ''
                from generate_series(1, %d)""".formatted(ledger));
        scene.execute("insert into outbox select position from journal order by position limit 700");
        scene.execute("analyze");
        scene.execute("delete from outbox");
        scene.execute("insert into outbox select max(position) from journal");
        long before = rowsRead();
        // when
        try (Outbox outbox = Outbox.open(scene.instance(READS_NOTHING).dataSource())) {
            assertThat(outbox.first(4_000, Set.of())).hasSize(1);
        }
        // then: PostgreSQL adds up what a connection read when it ends
        await().atMost(SOON).until(() -> rowsRead() > before);
        assertThat(rowsRead() - before).isLessThan(10);
    }

    private long rowsRead() {
        return scene.number("select idx_tup_read from pg_stat_user_indexes where indexrelname = 'journal_position'");
    }

    private long outbox() {
        return scene.number("select count(*) from outbox");
    }

    private List<ConsumerRecord<String, byte[]>> told() {
        return scene.records(Topics.HAZARDS);
    }

    private List<String> sequences(UUID hazard) {
        return told().stream()
                .filter(message -> message.key().equals(hazard.toString()))
                .map(message -> Scene.header(message, "ce_sequence"))
                .toList();
    }
}
