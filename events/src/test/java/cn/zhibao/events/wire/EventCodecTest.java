package cn.zhibao.events.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts as Kafka carries them: every reader of CloudEvents understands them, and nothing else is taken for one. */
class EventCodecTest {

    private static final UUID EVENT = UUID.fromString("019d2f6a-7c41-7d02-8e13-0a1b2c3d4e5f");
    private static final UUID CASE = UUID.fromString("019d2f6a-7c40-7c1e-9a53-5b8e0f2a6d11");
    private static final Instant TIME = Instant.parse("2026-03-28T01:31:07.250613Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final HazardFound FACT = Samples.hazardFound(CASE);

    private final EventCodec codec = new EventCodec("hazard-service");

    @Test
    void a_fact_goes_as_a_cloud_event_in_binary_mode_with_the_case_as_its_key() {
        // when
        ProducerRecord<String, byte[]> sent = codec.encode(outgoing(TRACE));
        // then
        assertThat(headers(sent))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_id", EVENT.toString(),
                        "ce_type", "cn.zhibao.hazard-found.v1",
                        "ce_source", "/zhibao/hazard-service",
                        "ce_subject", CASE.toString(),
                        "ce_time", "2026-03-28T01:31:07.250613Z",
                        "ce_specversion", "1.0",
                        "ce_sequence", "7",
                        "content-type", "application/json",
                        "traceparent", TRACE));
        assertThat(sent.topic()).isEqualTo(Topics.HAZARDS);
        assertThat(sent.key()).isEqualTo(CASE.toString());
        assertThat(sent.partition()).isNull();
        assertThat(sent.timestamp()).isNull();
        assertThat(sent.value()).asString(StandardCharsets.UTF_8).isEqualTo(EventJson.write(FACT));
    }

    @Test
    void a_fact_that_nobody_traces_has_no_header_of_a_trace() {
        assertThat(headers(codec.encode(outgoing(null)))).doesNotContainKey("traceparent");
    }

    @Test
    void who_caused_a_fact_and_when_that_happened_go_with_it_and_come_back() {
        // given
        Instant claimedAt = Instant.parse("2026-03-28T01:20:00.5Z");
        var said = new Outgoing(
                EVENT,
                Topics.HAZARDS,
                "cn.zhibao.hazard-found.v1",
                CASE,
                7,
                TIME,
                TRACE,
                "张三 \"<&>\" 🚧",
                claimedAt,
                EventJson.write(FACT));
        // when
        ProducerRecord<String, byte[]> sent = codec.encode(said);
        // then
        assertThat(headers(sent))
                .containsEntry("ce_actor", "张三 \"<&>\" 🚧")
                .containsEntry("ce_claimedtime", "2026-03-28T01:20:00.500Z");
        assertThat(codec.decode(received(sent))).isInstanceOfSatisfying(Decoded.Known.class, known -> {
            assertThat(known.received().actor()).isEqualTo("张三 \"<&>\" 🚧");
            assertThat(known.received().claimedAt()).isEqualTo(claimedAt);
        });
    }

    @Test
    void what_was_sent_is_what_is_received() {
        // when
        Decoded decoded = codec.decode(received(codec.encode(outgoing(TRACE))));
        // then
        assertThat(decoded)
                .isEqualTo(new Decoded.Known(new Received(
                        EVENT, "cn.zhibao.hazard-found.v1", "/zhibao/hazard-service", CASE, 7, TIME, TRACE, FACT)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "absent")
    void a_fact_without_a_trace_is_received_without_one(@Nullable String absent) {
        // given
        ProducerRecord<String, byte[]> sent = codec.encode(outgoing(null));
        if (absent == null) {
            sent.headers().add("traceparent", null);
        }
        // then
        assertThat(codec.decode(received(sent)))
                .isInstanceOfSatisfying(
                        Decoded.Known.class,
                        known -> assertThat(known.received().traceParent()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn.zhibao.hazard-frozen.v1", "cn.zhibao.hazard-found.v2", "org.example.flood"})
    void a_type_of_somebody_else_or_of_later_is_unknown_whatever_it_says(String type) {
        // given
        ProducerRecord<String, byte[]> sent = changed("ce_type", type, "{\"anything\":1}");
        // then
        assertThat(codec.decode(received(sent))).isEqualTo(new Decoded.Unknown(type, EVENT.toString()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    ce_specversion, -,         not a CloudEvent
                    ce_specversion, 9.9,       not a CloudEvent
                    ce_id,          -,         id
                    ce_id,          7,         UUID
                    ce_type,        -,         type
                    ce_source,      -,         source
                    ce_source,      not a uri, not a CloudEvent
                    ce_subject,     -,         subject is missing
                    ce_subject,     7,         UUID
                    ce_sequence,    -,         sequence is missing
                    ce_sequence,    first,     first
                    ce_sequence,    0,         sequence
                    ce_sequence,    -1,        sequence
                    ce_time,        -,         time is missing
                    ce_time,        yesterday, not a CloudEvent
                    ce_claimedtime, yesterday, yesterday
                    """)
    void a_header_that_is_missing_or_wrong_is_named(String header, @Nullable String value, String reason) {
        // given
        ProducerRecord<String, byte[]> sent = changed(header, value, EventJson.write(FACT));
        // then
        assertThat(reasonOf(sent)).containsIgnoringCase(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    -               | data is missing
                    ``              | data is missing
                    null            | empty data
                    []              | HazardFound
                    {               | end-of-input
                    not json        | not
                    {}              | "hazard"
                    {"hazard":null} | "hazard"
                    {"hazard":{}}   | "hazardId"
                    """)
    void data_that_is_no_such_fact_is_told_with_the_type(@Nullable String data, String reason) {
        // given
        ProducerRecord<String, byte[]> sent = changed("ce_id", EVENT.toString(), data);
        // then
        assertThat(reasonOf(sent)).startsWith("cn.zhibao.hazard-found.v1: ").containsIgnoringCase(reason);
    }

    @Test
    void text_that_never_was_an_event_is_told_so() {
        // given
        var sent = new ProducerRecord<>("t", "key", "not an event".getBytes(StandardCharsets.UTF_8));
        // then
        assertThat(reasonOf(sent)).startsWith("not a CloudEvent: ").doesNotEndWith("null");
    }

    private String reasonOf(ProducerRecord<String, byte[]> sent) {
        return ((Decoded.Malformed) codec.decode(received(sent))).reason();
    }

    private static Outgoing outgoing(@Nullable String trace) {
        return new Outgoing(
                EVENT, Topics.HAZARDS, "cn.zhibao.hazard-found.v1", CASE, 7, TIME, trace, EventJson.write(FACT));
    }

    private ProducerRecord<String, byte[]> changed(String header, @Nullable String value, @Nullable String data) {
        ProducerRecord<String, byte[]> sent = codec.encode(outgoing(null));
        sent.headers().remove(header);
        if (value != null) {
            sent.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = data == null ? null : data.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(sent.topic(), null, sent.key(), bytes, sent.headers());
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        var received = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> sent) {
        Map<String, String> headers = new HashMap<>();
        sent.headers()
                .forEach(header ->
                        headers.put(header.key(), new String(requireNonNull(header.value()), StandardCharsets.UTF_8)));
        return headers;
    }
}
