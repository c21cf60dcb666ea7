package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that goes away and comes back leaves no gap and no double in what is told. */
class OutageIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MANY = 2_000;

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void what_is_committed_while_kafka_is_away_is_told_when_it_is_back() {
        // given
        Instance service = scene.instance(Change.readsNothing()).start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly("1"));
        scene.servers().kafka().kill();
        // when
        service.tells(Samples.overdue(hazard));
        service.tells(Samples.overdue(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(lagSeconds(service)).isGreaterThan(2));
        long idleInTransaction =
                scene.number("select count(*) from pg_stat_activity where state = 'idle in transaction'");
        scene.servers().kafka().start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly("1", "2", "3"));
        await().atMost(SOON).untilAsserted(() -> assertThat(lagSeconds(service)).isZero());
        assertThat(idleInTransaction).isZero();
    }

    @Test
    void a_service_that_starts_before_kafka_tells_when_it_comes() {
        // given
        Instance service = scene.instance(Change.readsNothing());
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        scene.servers().kafka().kill();
        // when
        service.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(lagSeconds(service)).isGreaterThan(1));
        scene.servers().kafka().start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly("1"));
    }

    @Test
    void a_record_that_kafka_did_not_take_is_not_overtaken_by_the_next_one() {
        // given: a producer that has forgotten where its topics are
        Instance service = scene.instance(Change.readsNothing()).start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly("1"));
        scene.servers().kafka().kill();
        scene.passes(Duration.ofSeconds(2));
        // when: it gives the first record up, and has the second in hand when Kafka comes back
        service.tells(
                IntStream.range(0, MANY).mapToObj(_ -> Samples.overdue(hazard)).toArray(Event[]::new));
        scene.passes(Duration.ofSeconds(7));
        scene.servers().kafka().start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSizeGreaterThan(MANY));
        await().atMost(SOON).untilAsserted(() -> assertThat(lagSeconds(service)).isZero());
        assertThat(told())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY + 1)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void a_topic_that_was_taken_away_is_made_again_and_holds_up_nothing() throws Exception {
        // given
        Instance service = scene.instance(s -> Change.unitOfWork(Duration.ofSeconds(3))
                        .apply(Change.readsNothing().apply(s)))
                .start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly("1"));
        // when
        scene.servers().emptyTopics(Scene.SERVICE);
        service.tells(Samples.overdue(hazard));
        // then
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(told()).containsExactly("2"));
    }

    @Test
    void a_stop_of_postgres_in_the_middle_of_everything_loses_and_doubles_nothing() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        // when
        scene.servers().postgres().kill();
        scene.servers().postgres().start();
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(service.tells(Samples.overdue(hazard))).isNotEmpty());
        scene.servers().postgres().kill();
        scene.servers().postgres().start();
        // then
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(effects()).isEqualTo(2));
        assertThat(told()).containsExactly("1", "2");
    }

    @Test
    void a_backlog_drains() {
        // given
        Instance service = scene.instance(Change.readsNothing());
        UUID hazard = service.ids.next();
        var batch =
                IntStream.range(0, 500).mapToObj(_ -> Samples.overdue(hazard)).toArray(Event[]::new);
        IntStream.range(0, 40).forEach(_ -> service.tells(batch));
        // when
        service.start();
        // then
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(service.count("zhibao.relay.published")).isEqualTo(20_000));
        assertThat(told())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20_000)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(scene.number("select count(*) from outbox")).isZero();
    }

    private static double lagSeconds(Instance service) {
        return service.metrics.get("zhibao.relay.lag").timeGauge().value(TimeUnit.SECONDS);
    }

    private List<String> told() {
        return scene.records(Topics.HAZARDS).stream()
                .map(message -> Scene.header(message, "ce_sequence"))
                .toList();
    }

    private long effects() {
        return scene.number("select count(*) from effect");
    }
}
