package cn.zhibao.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.gateway.Ear.Message;
import cn.zhibao.gateway.live.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamIT {

    private static final String CITY = Badges.of("city", "370300", "duty-officer");
    private static final String PROVINCE = Badges.of("province", "370000", "duty-leader");

    private static KafkaProducer<String, byte[]> services;

    @TestHTTPResource
    URI url = URI.create("about:blank");

    @TestHTTPResource(management = true)
    URI managementUrl = URI.create("about:blank");

    private Door door = new Door(0);
    private Door management = new Door(0);

    @BeforeAll
    static void services_start() {
        services = Told.sender(Surroundings.kafka().bootstrap());
    }

    @AfterAll
    static void services_stop() {
        services.close();
    }

    @BeforeEach
    void find_the_door() {
        door = new Door(url.getPort());
        management = new Door(managementUrl.getPort());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> management.get("/q/health/ready", null).statusCode() == 200);
    }

    @Test
    void a_desk_hears_its_region_at_once_and_nothing_else() throws Exception {
        try (var city = Ear.at(door, "", CITY, null);
                var province = Ear.at(door, "", PROVINCE, null)) {
            // given
            Message hello = city.next();
            assertThat(hello.event()).isEqualTo("hello");
            assertThat(new JsonObject(hello.data()).getString("position")).isEqualTo(hello.id());
            province.next();
            Told zichuan = Told.hazard("370302", "scaffold");
            Told zone = Told.hazard("3703Z1", "pit");
            // when
            for (Told told : List.of(Told.hazard("370202", "crane"), Told.hazard("430100", "wall"), zichuan, zone)) {
                tells(told);
            }
            // then
            Message first = city.next();
            assertThat(first.event()).isEqualTo("hazard-found");
            JsonObject event = new JsonObject(first.data());
            assertThat(event.getString("id")).isEqualTo(zichuan.eventId().toString());
            assertThat(event.getString("subject")).isEqualTo(zichuan.caseId().toString());
            assertThat(event.getInteger("sequence")).isOne();
            assertThat(event.getJsonObject("data")).isEqualTo(new JsonObject(zichuan.json()));
            assertThat(eventId(city.next())).isEqualTo(zone.eventId().toString());
            assertThat(new JsonObject(province.next().data())
                            .getJsonObject("data")
                            .getJsonObject("hazard")
                            .getString("region"))
                    .isEqualTo("370202");
        }
    }

    @Test
    void a_desk_may_choose_types() throws Exception {
        try (var ear = Ear.at(door, "?types=notice-issued,clock-breached", CITY, null)) {
            ear.next();
            tells(Told.hazard("370302", "x"));
            Told notice = Told.notice("370302");
            tells(notice);
            assertThat(eventId(ear.next())).isEqualTo(notice.eventId().toString());
        }
    }

    @Test
    void a_heartbeat_tells_where_the_stream_stands_and_that_it_is_fresh() throws Exception {
        try (var ear = Ear.at(door, "", CITY, null)) {
            tells(Told.hazard("370302", "x"));
            assertThat(ear.next().event()).isEqualTo("hello");
            Message event = ear.next();
            Message beat = ear.heartbeat();
            JsonObject data = new JsonObject(beat.data());
            assertThat(beat.id()).isEqualTo(event.id());
            assertThat(data.getString("position")).isEqualTo(beat.id());
            assertThat(data.getInstant("serverTime")).isNotNull();
            assertThat(data.getInstant("newestEventTime")).isNotNull();
            assertThat(data.getBoolean("stale")).isFalse();
            assertThat(data.getDouble("ageSeconds")).isLessThan(4.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 400})
    void a_desk_that_comes_back_hears_what_it_missed_once(int missed) throws Exception {
        // given
        Message last;
        try (var ear = Ear.at(door, "", CITY, null)) {
            last = ear.next();
        }
        // when
        var told = new ArrayList<String>();
        for (int event = 0; event < missed; event++) {
            Told hazard = Told.hazard("370302", "missed " + event);
            told.add(hazard.eventId().toString());
            var _ = services.send(hazard.record());
        }
        services.flush();
        Told after = Told.hazard("370302", "after");
        // then
        var heard = new ArrayList<String>();
        try (var ear = missed % 2 == 0
                ? Ear.at(door, "", CITY, last.id())
                : Ear.at(door, "?lastEventId=" + last.id(), CITY, null)) {
            assertThat(ear.next()).extracting(Message::event, Message::id).containsExactly("hello", last.id());
            for (int event = 0; event < missed; event++) {
                heard.add(eventId(ear.next()));
            }
            tells(after);
            assertThat(eventId(ear.next())).isEqualTo(after.eventId().toString());
        }
        assertThat(heard).containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @CsvSource({
        "garbage, 400, position-unknown",
        "1~other~0~0~0~0, 400, position-unknown",
    })
    void a_position_that_is_none_is_refused(String id, int status, String code) throws Exception {
        var response = door.get("/api/v1/stream?lastEventId=" + id, CITY);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Door.json(response).getString("code")).isEqualTo(code);
    }

    @Test
    void a_position_ahead_of_the_topics_is_refused() throws Exception {
        String id;
        try (var ear = Ear.at(door, "", CITY, null)) {
            id = ear.next().id();
        }
        String ahead = id.replaceFirst("~[0-9a-z]+\\.", "~zzzzzz.");
        assertThat(ahead).isNotEqualTo(id);
        var response = door.get("/api/v1/stream?lastEventId=" + ahead, CITY);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Door.json(response).getString("code")).isEqualTo("position-unknown");
    }

    @Test
    void a_filter_with_unknown_types_names_each_of_them() throws Exception {
        var response = door.get("/api/v1/stream?types=hazard-found,nonsense,absurd", CITY);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Door.json(response).getJsonArray("faults")).hasSize(2);
    }

    @Test
    void reporters_strangers_and_callers_without_a_region_do_not_listen() throws Exception {
        assertThat(door.get("/api/v1/stream", Badges.of("builder", "370000", "reporter"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.get("/api/v1/stream", Badges.withoutRegion("lost", "duty-officer"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.get("/api/v1/stream", Badges.of("odd", "nowhere", "duty-officer"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.get("/api/v1/stream", null).statusCode()).isEqualTo(401);
    }

    @Test
    void the_stream_ends_with_the_token_and_goes_on_with_a_new_one() throws Exception {
        String brief = Badges.lasting(Duration.ofSeconds(3), "brief", "370300", "duty-officer");
        String lastId;
        try (var ear = Ear.at(door, "", brief, null)) {
            ear.next();
            Message farewell = ear.next();
            assertThat(farewell.event()).isEqualTo("resume");
            assertThat(new JsonObject(farewell.data()).getString("reason")).isEqualTo("token-expired");
            assertThat(ear.next().event()).isEqualTo("end");
            lastId = farewell.id();
        }
        Told between = Told.hazard("370302", "between");
        tells(between);
        try (var ear = Ear.at(door, "", CITY, lastId)) {
            ear.next();
            assertThat(eventId(ear.next())).isEqualTo(between.eventId().toString());
        }
    }

    @Test
    void a_desk_that_reads_too_slowly_is_sent_away_disturbs_nobody_and_misses_nothing() throws Exception {
        try (var socket = new Socket();
                var quick = Ear.at(door, "", CITY, null)) {
            // given
            quick.next();
            socket.setReceiveBufferSize(8_192);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()));
            listens(socket);
            await().until(() -> listeners() == 2);
            // when
            var told = new ArrayList<String>();
            while (listeners() == 2 && told.size() < 20_000) {
                for (int event = 0; event < 100; event++) {
                    Told hazard = Told.hazard("370302", "x".repeat(2_000));
                    told.add(hazard.eventId().toString());
                    var _ = services.send(hazard.record());
                }
                services.flush();
                for (int event = 0; event < 100; event++) {
                    quick.next();
                }
            }
            // then
            var heard = new ArrayList<String>();
            Ear slow = Ear.of(new Chunks(socket.getInputStream()));
            Message message = slow.next();
            for (; message.event().equals("hazard-found") || message.event().equals("hello"); message = slow.next()) {
                if (!message.event().equals("hello")) {
                    heard.add(eventId(message));
                }
            }
            assertThat(message.event()).isEqualTo("resume");
            assertThat(new JsonObject(message.data()).getString("reason")).isEqualTo("too-slow");
            assertThat(heard).hasSizeLessThan(told.size());
            try (var back = Ear.at(door, "", CITY, message.id())) {
                back.next();
                while (heard.size() < told.size()) {
                    heard.add(eventId(back.next()));
                }
            }
            assertThat(heard).containsExactlyInAnyOrderElementsOf(told);
        }
    }

    private long listeners() throws Exception {
        return management
                .get("/q/metrics", null)
                .body()
                .lines()
                .filter(line -> line.startsWith("zhibao_stream_clients "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private void listens(Socket socket) throws Exception {
        String head = "GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + CITY + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(Door.line(in)).isEqualTo("HTTP/1.1 200 OK");
        while (!Door.line(in).isEmpty()) {
            assertThat(in).isNotNull();
        }
    }

    private static String eventId(Message message) {
        assertThat(message.event()).isIn("hazard-found", "notice-issued");
        return new JsonObject(message.data()).getString("id");
    }

    private static void tells(Told told) throws Exception {
        services.send(told.record()).get();
    }
}
