package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was told before a timer was due comes before it, whoever reads it; but nobody waits for that for ever. */
class CatchUpIT {

    private static final Duration AGREED = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int CASES = 40;

    /** Timers that rang although the fact of their case had no effect yet. */
    private static final String TOO_EARLY = """
            select count(*) from effect rung where what = 'test' and not exists (
                select 1 from effect heard
                where heard.case_id = rung.case_id and heard.what <> 'test' and heard.position < rung.position)""";

    private static final String RUNG = "select count(*) from effect where what = 'test'";
    private static final String HEARD = "select count(*) from effect where what <> 'test'";

    @RegisterExtension
    final Scene scene = new Scene();

    private Instance writer;
    private List<UUID> cases;

    @BeforeEach
    void somebody_who_writes() {
        writer = scene.instance(Change.readsNothing());
        cases = Stream.generate(writer.ids::next).limit(CASES).toList();
    }

    @Test
    void facts_in_the_partitions_of_a_dead_instance_come_before_the_timers_of_their_cases() {
        // given
        reading(LONG);
        try (var dead = deadMember()) {
            assertThat(dead.assignment()).isNotEmpty();
            // when
            cases.forEach(hazard -> writer.tells(Samples.hazardFound(hazard)));
            setsTimers();
            scene.passes(Duration.ofSeconds(3));
            assertThat(scene.number(HEARD)).isLessThan(CASES);
        }
        // then
        await().atMost(SOON).until(() -> scene.number(RUNG) == CASES);
        assertThat(scene.number(TOO_EARLY)).isZero();
    }

    @Test
    void partitions_that_nobody_reads_are_waited_for_as_long_as_agreed_and_no_longer() {
        // given
        reading(AGREED);
        try (var dead = deadMember()) {
            assertThat(dead.assignment()).isNotEmpty();
            cases.forEach(hazard -> writer.tells(Samples.hazardFound(hazard)));
            // when
            Instant due = setsTimers();
            await().atMost(SOON).until(() -> scene.number(RUNG) == CASES);
            // then
            assertThat(firstRing()).isAfterOrEqualTo(due.plus(AGREED));
        }
    }

    @Test
    void facts_that_are_being_read_come_first_however_many_they_are() {
        // given
        Instance slow = scene.instance(s -> Change.reactBatch(5).apply(s.catchingUp(AGREED)));
        slow.reactingWith((session, fact) -> session.createNativeQuery("select pg_sleep(0.025)", Object.class)
                .getResultList()
                .chain(() -> slow.leavesAnEffect(session, fact)));
        for (int n = 0; n < 4; n++) {
            writer.tells(cases.stream().map(Samples::overdue).toArray(Event[]::new));
        }
        try (Instance relay = scene.instance(Change.readsNothing()).start()) {
            await().atMost(SOON).until(() -> scene.number("select count(*) from outbox") == 0);
            assertThat(relay.count("zhibao.relay.published")).isEqualTo(4 * CASES);
        }
        // when
        setsTimers();
        slow.start();
        // then
        await().atMost(SOON).until(() -> scene.number(RUNG) == CASES);
        assertThat(scene.number("""
                select count(*) from effect heard
                where what <> 'test' and position > (select min(position) from effect where what = 'test')""")).isZero();
        assertThat(scene.number("""
                select cast(extract(epoch from max(happened) - min(happened)) * 1000 as bigint)
                from effect where what <> 'test'""")).isGreaterThan(AGREED.toMillis());
    }

    @Test
    void a_timer_leaves_a_fact_the_time_to_come_and_rings_within_a_second() {
        // given
        reading(LONG);
        // when
        Instant due = scene.clock.instant().plusMillis(500).truncatedTo(ChronoUnit.MICROS);
        setsTimers(due);
        await().atMost(SOON).until(() -> scene.number(RUNG) == CASES);
        // then
        assertThat(firstRing()).isBetween(due.plusMillis(200), due.plusSeconds(1));
    }

    @Test
    void without_a_broker_timers_wait_as_long_as_agreed_and_no_longer() {
        // given
        Instance alone = scene.instance(
                settings -> Change.kafka("bootstrap.servers", "127.0.0.1:1").apply(settings.catchingUp(AGREED)));
        setsTimers();
        Instant begun = Instant.now();
        // when
        alone.start();
        await().atMost(SOON).until(() -> scene.number(RUNG) == CASES);
        // then
        assertThat(firstRing()).isAfterOrEqualTo(begun.plus(AGREED));
    }

    /** An instance that has all partitions. */
    private void reading(Duration catchUp) {
        scene.instance(settings -> settings.catchingUp(catchUp)).start();
        writer.tells(Samples.hazardFound(writer.ids.next()));
        await().atMost(SOON).until(() -> scene.number(HEARD) == 1);
        scene.execute("delete from effect");
    }

    /** As Kafka sees an instance for some seconds after its death: it has its share of the partitions and reads nothing. */
    private KafkaConsumer<byte[], byte[]> deadMember() {
        var dead = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        scene.servers().kafka().bootstrap(),
                        "group.id",
                        Scene.SERVICE,
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        dead.subscribe(List.of(Topics.HAZARDS));
        await().atMost(SOON).until(() -> {
            dead.poll(Duration.ofMillis(100));
            return !dead.assignment().isEmpty();
        });
        return dead;
    }

    private Instant setsTimers() {
        Instant due = scene.clock.instant().truncatedTo(ChronoUnit.MICROS);
        setsTimers(due);
        return due;
    }

    /** One of each case. */
    private void setsTimers(Instant due) {
        writer.sets(cases.stream()
                .map(hazard -> new Timer(writer.ids.next(), Lane.LIFE, due, hazard, "test", "{}"))
                .toArray(Timer[]::new));
    }

    private Instant firstRing() {
        return Instant.ofEpochMilli(scene.number(
                "select cast(extract(epoch from min(happened)) * 1000 as bigint) from effect where what = 'test'"));
    }
}
