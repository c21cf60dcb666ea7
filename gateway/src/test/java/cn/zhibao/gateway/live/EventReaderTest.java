package cn.zhibao.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventReader reader = new EventReader(meters);
    private final Position after = Position.ZERO.with(0, 2, 8);

    @Test
    void an_event_becomes_one_message_with_its_data_as_they_were_told() {
        // given
        var told = Told.hazard("370302", "line one\nline two");
        // when
        LiveEvent event = reader.read(told.message(2, 7), after, "c").orElseThrow();
        // then
        String[] lines = event.frame().bytes().toString().split("\n", -1);
        assertThat(lines).hasSize(5).startsWith("id: 1~c~0.0.8~~~", "event: hazard-found");
        var data = new JsonObject(lines[2].substring("data: ".length()));
        assertThat(data.fieldNames()).containsExactly("id", "type", "subject", "sequence", "time", "data");
        assertThat(data.getString("type")).isEqualTo("cn.zhibao.hazard-found.v1");
        assertThat(data.getJsonObject("data")).isEqualTo(new JsonObject(told.json()));
        assertThat(event.region()).isEqualTo("370302");
    }

    @Test
    void line_breaks_between_the_tokens_of_the_data_do_not_cut_the_message() {
        var told = Told.hazard("370302", "x");
        var pretty = told.withJson(new JsonObject(told.json()).encodePrettily());
        LiveEvent event = reader.read(pretty.message(2, 7), after, "c").orElseThrow();
        assertThat(event.frame().bytes().toString().lines()).hasSize(4);
    }

    @Test
    void what_is_no_event_is_counted_and_skipped() {
        var junk = new ConsumerRecord<>(Topics.HAZARDS, 0, 0, "key", "junk".getBytes(StandardCharsets.UTF_8));
        assertThat(reader.read(junk, after, "c")).isEmpty();
        assertThat(meters.counter("zhibao.stream.skipped", "reason", "malformed")
                        .count())
                .isOne();
    }

    @Test
    void an_event_of_a_type_from_the_future_is_counted_and_skipped() {
        var future = Told.hazard("370302", "x").withType("cn.zhibao.hazard-dreamt.v1");
        assertThat(reader.read(future.message(2, 7), after, "c")).isEmpty();
        assertThat(meters.counter("zhibao.stream.skipped", "reason", "unknown").count())
                .isOne();
    }
}
