package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.zhibao.deploy.local.Ports;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Receiver;
import cn.zhibao.notice.scene.Receiver.Call;
import cn.zhibao.notice.scene.World;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every event reaches every subscription that wants it: signed, once in effect, in order, whatever others do. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class WebhookIT {

    private static final String REGION = "370000";

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Api.Made> made = new ArrayList<>();
    private final World world = new World(Backbone.kafka().bootstrap());

    @AfterEach
    void endEverything() throws Exception {
        made.forEach(Api.Made::end);
        world.close();
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void an_event_arrives_signed_and_says_where_it_stands() throws Exception {
        // given
        Receiver receiver = receiver();
        Api.Made subscription = subscribes(receiver.url());
        UUID hazard = UUID.randomUUID();
        // when
        UUID event = world.tells(1, Samples.hazardFound(hazard));
        // then
        eventually(() -> assertThat(receiver.taken()).hasSize(1));
        Call call = receiver.taken().getFirst();
        call.verify(subscription.secret());
        assertThat(call.id()).isEqualTo(event.toString());
        JsonNode body = call.json();
        assertThat(body.get("type").textValue()).isEqualTo("cn.zhibao.hazard-found.v1");
        assertThat(body.get("id").textValue()).isEqualTo(event.toString());
        assertThat(body.get("source").textValue()).isEqualTo("/zhibao/hazard-service");
        assertThat(body.get("subject").textValue()).isEqualTo(hazard.toString());
        assertThat(body.get("sequence").longValue()).isEqualTo(1);
        assertThat(body.get("subscriptionSequence").longValue()).isEqualTo(1);
        assertThat(body.get("timestamp").textValue()).endsWith("Z");
        assertThat(body.at("/data/hazard/hazardId").textValue()).isEqualTo(hazard.toString());
    }

    @Test
    void a_receiver_that_fails_twice_gets_the_event_once_and_the_next_after_it() throws Exception {
        // given
        Receiver receiver = receiver().answering(nth -> nth <= 2 ? 503 : 200);
        Api.Made subscription = subscribes(receiver.url());
        UUID hazard = UUID.randomUUID();
        // when
        UUID first = world.tells(1, Samples.hazardFound(hazard));
        UUID second = world.tells(2, Samples.overdue(hazard));
        // then
        eventually(() -> assertThat(receiver.taken()).hasSize(2));
        assertThat(receiver.calls())
                .extracting(Call::id)
                .containsExactly(first.toString(), first.toString(), first.toString(), second.toString());
        for (Call call : receiver.calls()) {
            call.verify(subscription.secret());
        }
        assertThat(receiver.calls().getFirst().body())
                .isEqualTo(receiver.taken().getFirst().body());
        eventually(() -> subscription
                .deliveries()
                .body("items[1].status", equalTo("DELIVERED"))
                .body("items[1].attempts", equalTo(3))
                .body("items[1].lastStatus", equalTo(200)));
        subscription.look().body("state", equalTo("ACTIVE")).body("waiting", equalTo(0));
    }

    @Test
    void a_dead_endpoint_delays_no_other_and_is_shown() {
        // given
        Receiver silent = receiver().silent();
        Api.Made waits = subscribes(silent.url());
        Api.Made refused = subscribes("http://127.0.0.1:" + Ports.free() + "/");
        Receiver fine = receiver();
        subscribes(fine.url());
        UUID hazard = UUID.randomUUID();
        // when
        LongStream.rangeClosed(1, 30).forEach(n -> world.tells(n, Samples.overdue(hazard)));
        // then
        eventually(() -> assertThat(fine.taken()).hasSize(30));
        waits.look().body("waiting", equalTo(30));
        eventually(() -> refused.look()
                .body("state", equalTo("FAILING"))
                .body("since", notNullValue())
                .body("lastError", equalTo("connection-refused"))
                .body("nextAttemptAt", notNullValue())
                .body("waiting", equalTo(30)));
    }

    @Test
    void an_event_that_comes_twice_is_delivered_once() {
        // given
        Receiver receiver = receiver();
        subscribes(receiver.url());
        UUID hazard = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        // when
        world.tells(event, 1, Samples.hazardFound(hazard));
        world.tells(event, 1, Samples.hazardFound(hazard));
        UUID last = world.tells(2, Samples.overdue(hazard));
        // then
        eventually(() -> assertThat(receiver.taken()).extracting(Call::id).contains(last.toString()));
        assertThat(receiver.taken()).extracting(Call::id).containsExactly(event.toString(), last.toString());
    }

    @Test
    void deliveries_are_numbered_without_a_gap_and_keep_the_order_of_each_case() {
        // given
        Receiver receiver = receiver();
        subscribes(receiver.url());
        List<UUID> cases = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        // when
        LongStream.rangeClosed(1, 60).forEach(n -> cases.forEach(one -> world.tells(n, Samples.overdue(one))));
        // then
        eventually(() -> assertThat(receiver.taken()).hasSize(180));
        assertThat(receiver.taken())
                .extracting(call -> call.json().get("subscriptionSequence").longValue())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 180).boxed().toList());
        for (UUID one : cases) {
            assertThat(receiver.taken())
                    .filteredOn(call -> call.json().get("subject").textValue().equals(one.toString()))
                    .extracting(call -> call.json().get("sequence").longValue())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 60).boxed().toList());
        }
    }

    @Test
    void only_wanted_types_of_the_wanted_region_arrive() {
        // given
        Receiver typed = receiver();
        subscribes(typed.url(), REGION, "rectification-overdue");
        Receiver elsewhere = receiver();
        subscribes(elsewhere.url(), "370200");
        Receiver everything = receiver();
        subscribes(everything.url(), "370300");
        UUID hazard = UUID.randomUUID();
        // when
        world.tells(1, Samples.hazardFound(hazard));
        world.tells(2, Samples.overdue(hazard));
        // then
        eventually(() -> {
            assertThat(everything.taken()).hasSize(2);
            assertThat(typed.taken()).hasSize(1);
        });
        assertThat(elsewhere.calls()).isEmpty();
    }

    @Test
    void a_listing_brings_its_document_to_subscribers_too() {
        // given
        Receiver receiver = receiver();
        subscribes(receiver.url(), REGION, "supervision-listed", "notice-issued");
        // when
        world.tells(1, World.listed(UUID.randomUUID(), UUID.randomUUID(), "370202", "370200"));
        // then
        eventually(() -> assertThat(receiver.taken())
                .extracting(call -> call.json().get("type").textValue())
                .containsExactly("cn.zhibao.supervision-listed.v1", "cn.zhibao.notice-issued.v1"));
        assertThat(receiver.taken().getLast().json().at("/data/notice/number").textValue())
                .startsWith("青建督〔");
        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("zhibao_notices_total{kind=\"supervision_order\"}"))
                .body(containsString("zhibao_webhook_deliveries_total{outcome=\"delivered\"}"))
                .body(containsString("zhibao_webhook_backlog{endpoint=\"active\"}"))
                .body(containsString("zhibao_webhook_lag_seconds"));
    }

    @Test
    void an_endpoint_that_says_gone_is_left_alone() {
        // given
        Receiver receiver = receiver().answering(_ -> 410);
        Api.Made subscription = subscribes(receiver.url());
        Receiver witness = receiver();
        subscribes(witness.url());
        UUID hazard = UUID.randomUUID();
        // when
        world.tells(1, Samples.hazardFound(hazard));
        eventually(() -> subscription.look().body("state", equalTo("DISABLED")));
        world.tells(2, Samples.overdue(hazard));
        // then
        eventually(() -> assertThat(witness.taken()).hasSize(2));
        assertThat(receiver.calls()).hasSize(1);
        subscription.look().body("waiting", equalTo(1));
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() {
        // given
        Receiver receiver = receiver().answering(_ -> 307);
        Api.Made subscription = subscribes(receiver.url());
        // when
        world.tells(1, Samples.hazardFound(UUID.randomUUID()));
        // then
        eventually(() -> subscription.look().body("state", equalTo("FAILING")).body("lastStatus", equalTo(307)));
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void a_call_reaches_who_listens_for_the_desk_that_must_act_wherever_the_case_lies() throws Exception {
        // given
        Receiver desk = receiver();
        subscribes(desk.url(), "370400", "escalation-raised");
        Receiver other = receiver();
        subscribes(other.url(), "370200", "escalation-raised");
        // when
        UUID event = world.tells(1, Samples.calls(UUID.randomUUID(), "370400"));
        // then
        eventually(() -> assertThat(desk.taken()).extracting(Call::id).containsExactly(event.toString()));
        assertThat(other.calls()).isEmpty();
    }

    private Receiver receiver() {
        Receiver receiver = new Receiver();
        open.add(receiver);
        return receiver;
    }

    private Api.Made subscribes(String url) {
        return subscribes(url, REGION);
    }

    private Api.Made subscribes(String url, String region, String... types) {
        Api.Made subscription = Api.subscribes(url, region, types);
        made.add(subscription);
        return subscription;
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }
}
