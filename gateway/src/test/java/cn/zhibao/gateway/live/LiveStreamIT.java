package cn.zhibao.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.gateway.live.Opening.Open;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStreamIT {

    private static final Filter EVERYTHING = new Filter(new Scope(""), Set.of());
    private static final LocalKafka KAFKA = LocalKafka.temporary();
    private static final List<String> TOLD = new ArrayList<>();

    private static KafkaProducer<String, byte[]> services;

    @BeforeAll
    static void broker_starts() throws Exception {
        KAFKA.start();
        KAFKA.createTopics();
        services = Told.sender(KAFKA.bootstrap());
        tells(30);
    }

    @AfterAll
    static void broker_stops() {
        services.close();
        KAFKA.close();
    }

    /** A new gateway remembers 400 events by itself; 2,000 missed ones it must read from Kafka. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100, 2_000})
    void an_id_given_out_by_one_gateway_is_understood_by_the_next(int missed) throws Exception {
        // given
        int before = TOLD.size();
        String lastId;
        try (var first = started(400)) {
            Listener listener = listens(first, null);
            lastId = next(listener).id();
        }
        tells(missed);
        // when
        try (var second = started(400)) {
            Listener listener = listens(second, lastId);
            tells(1);
            // then
            assertThat(next(listener).id()).isEqualTo(lastId);
            assertThat(hears(listener, missed + 1))
                    .containsExactlyInAnyOrderElementsOf(TOLD.subList(before, TOLD.size()));
        }
    }

    @Test
    void a_new_gateway_tells_nothing_old_to_who_starts_now() throws Exception {
        try (var stream = started(400)) {
            Listener listener = listens(stream, null);
            next(listener);
            tells(1);
            assertThat(hears(listener, 1)).containsExactly(TOLD.getLast());
        }
    }

    @Test
    void a_stream_that_loses_its_broker_says_so_and_goes_on_without_a_gap() throws Exception {
        try (var stream = started(400)) {
            // given
            Listener listener = listens(stream, null);
            next(listener);
            int before = TOLD.size();
            // when
            KAFKA.kill();
            await().atMost(Duration.ofSeconds(15)).until(() -> stream.state().stale());
            assertThat(beat(listener).getBoolean("stale")).isTrue();
            KAFKA.start();
            tells(20);
            // then
            assertThat(hears(listener, 20)).containsExactlyInAnyOrderElementsOf(TOLD.subList(before, TOLD.size()));
            await().atMost(Duration.ofSeconds(15)).until(() -> !stream.state().stale());
        }
    }

    private static LiveStream started(int ring) {
        var settings = new StreamSettings(
                KAFKA.bootstrap(),
                ring,
                10_000,
                100,
                Duration.ofMillis(500),
                Duration.ofMillis(300),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                2,
                100_000);
        var stream = new LiveStream(settings, Clock.systemUTC(), new SimpleMeterRegistry());
        stream.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> stream.state().ready());
        return stream;
    }

    private static Listener listens(LiveStream stream, @org.jspecify.annotations.Nullable String lastId)
            throws Exception {
        return ((Open) stream.open(EVERYTHING, lastId, () -> {}).get(20, TimeUnit.SECONDS)).listener();
    }

    private static Frame next(Listener listener) {
        Frame there = listener.poll();
        if (there != null) {
            return there;
        }
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(listener::poll, frame -> frame != null);
    }

    private static List<String> hears(Listener listener, int count) {
        var heard = new ArrayList<String>();
        while (heard.size() < count) {
            String text = next(listener).bytes().toString();
            if (text.contains("event: hazard-found\n")) {
                heard.add(data(text).getString("id"));
            }
        }
        return heard;
    }

    private static JsonObject beat(Listener listener) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> data(next(listener).bytes().toString()),
                        data -> Boolean.TRUE.equals(data.getBoolean("stale")));
    }

    private static JsonObject data(String text) {
        return new JsonObject(text.substring(text.indexOf("data: ") + 6));
    }

    private static void tells(int count) throws Exception {
        for (int event = 0; event < count; event++) {
            Told told = Told.hazard("370302", "hazard " + event);
            TOLD.add(told.eventId().toString());
            var _ = services.send(told.record());
        }
        services.flush();
    }
}
