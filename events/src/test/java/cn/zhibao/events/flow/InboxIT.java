package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.Topics;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever Kafka does, an event of another service has its effect here once. */
class InboxIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void a_record_that_comes_twice_has_one_effect() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        // when
        scene.sendsAgain(scene.records(Topics.HAZARDS).getFirst());
        service.tells(Samples.overdue(hazard));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(2));
        assertThat(service.count("zhibao.events.received", "outcome", "repeated"))
                .isEqualTo(1);
        assertThat(service.count("zhibao.events.received", "outcome", "handled"))
                .isEqualTo(2);
    }

    @Test
    void offsets_that_kafka_forgot_or_made_up_change_nothing() throws Exception {
        // given
        Instance first = scene.instance().start();
        List<UUID> hazards = Stream.generate(first.ids::next).limit(20).toList();
        hazards.forEach(hazard -> first.tells(Samples.hazardFound(hazard)));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(20));
        first.flow.close();
        setOffsets(0);
        // when
        Instance second = scene.instance().start();
        second.tells(Samples.hazardFound(second.ids.next()));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(21));
        second.flow.close();
        setOffsets(1_000);
        Instance third = scene.instance().start();
        third.tells(Samples.hazardFound(third.ids.next()));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(22));
        assertThat(second.count("zhibao.events.received", "outcome", "repeated"))
                .isZero();
    }

    @Test
    void a_restart_in_the_middle_of_a_batch_neither_loses_nor_doubles() {
        // given
        AtomicInteger seen = new AtomicInteger();
        Instance stuck = scene.instance()
                .reactingWith((session, received) -> seen.incrementAndGet() == 30
                        ? Uni.createFrom().nothing()
                        : Instance.effect(session, received.caseId(), received.type(), received.sequence()));
        List<UUID> hazards = Stream.generate(stuck.ids::next).limit(25).toList();
        hazards.forEach(hazard -> stuck.tells(Samples.hazardFound(hazard), Samples.overdue(hazard)));
        stuck.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(seen).hasValueGreaterThanOrEqualTo(30));
        // when
        stuck.close();
        scene.instance().start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(50));
        assertThat(scene.number("select count(distinct (case_id, sequence)) from effect"))
                .isEqualTo(50);
    }

    @Test
    void two_instances_share_the_partitions_and_each_event_has_one_effect() {
        // given
        Instance one = scene.instance().start();
        Instance two = scene.instance().start();
        List<UUID> hazards = Stream.generate(one.ids::next).limit(60).toList();
        // when
        hazards.forEach(hazard -> one.tells(Samples.hazardFound(hazard)));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(effects()).as(this::whereEventsAre).isEqualTo(60));
        one.flow.close();
        hazards.forEach(hazard -> two.tells(Samples.overdue(hazard)));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(120));
        assertThat(scene.number("select count(distinct (case_id, sequence)) from effect"))
                .isEqualTo(120);
    }

    @Test
    void events_that_wait_are_handled_together_in_the_order_of_their_cases() {
        // given
        List<Integer> batches = new CopyOnWriteArrayList<>();
        Instance service = scene.instance();
        service.reactingToAllWith((session, events) -> {
            batches.add(events.size());
            return InOrder.each(events, received -> service.leavesAnEffect(session, received));
        });
        Instance writer = scene.instance(Change.readsNothing()).start();
        List<UUID> hazards = Stream.generate(writer.ids::next).limit(60).toList();
        hazards.forEach(hazard -> writer.tells(Samples.hazardFound(hazard)));
        hazards.forEach(hazard -> writer.tells(Samples.overdue(hazard)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scene.records(Topics.HAZARDS)).hasSize(120));
        scene.sendsAgain(scene.records(Topics.HAZARDS).getFirst());
        // when
        service.start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(120));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.count("zhibao.events.received", "outcome", "repeated"))
                        .isEqualTo(1));
        assertThat(batches).hasSizeLessThan(20);
        assertThat(scene.texts("select string_agg(sequence::text, ',' order by position) from effect group by case_id"))
                .containsOnly("1,2");
    }

    @Test
    void an_event_of_a_newer_service_is_skipped_and_counted() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        // when
        scene.sendsAgain(
                scene.records(Topics.HAZARDS).getFirst(), Map.of("ce_type", "cn.zhibao.hazard-frozen.v1"), "{}");
        service.tells(Samples.overdue(hazard));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(2));
        assertThat(service.count("zhibao.events.received", "outcome", "unknown"))
                .isEqualTo(1);
        assertThat(scene.records(Topics.deadLetters(Topics.HAZARDS, Scene.SERVICE)))
                .isEmpty();
    }

    @Test
    void the_trace_of_an_event_goes_on_in_what_it_causes() {
        // given
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Instance service = scene.instance();
        service.reactingWith((session, received) -> received.sequence() == 1
                        ? service.flow
                                .journal()
                                .append(
                                        session,
                                        List.of(new Entry(Samples.overdue(received.caseId()), "rule", null, "CN@1")
                                                .tracedBy(received.traceParent())))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(service.ids.next()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scene.records(Topics.HAZARDS)).hasSize(2));
        // when
        scene.sendsAgain(
                scene.records(Topics.HAZARDS).getFirst(),
                Map.of("ce_subject", hazard.toString(), "traceparent", trace),
                EventJson.write(Samples.hazardFound(hazard)));
        // then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                scene.texts("select trace_parent from journal where case_id = '" + hazard + "'"))
                        .containsExactly(trace));
        assertThat(scene.number("select count(*) from journal where trace_parent is null"))
                .isEqualTo(2);
    }

    private void setOffsets(long offset) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", scene.servers().kafka().bootstrap()))) {
            Map<TopicPartition, OffsetAndMetadata> offsets = IntStream.range(0, Topics.PARTITIONS)
                    .boxed()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(Topics.HAZARDS, partition),
                            _ -> new OffsetAndMetadata(offset)));
            admin.alterConsumerGroupOffsets(Scene.SERVICE, offsets).all().get();
        }
    }

    /** For whoever has to find out where an event was lost. */
    private String whereEventsAre() {
        return "in the outbox %d, in Kafka %d, seen %d, read up to %s"
                .formatted(
                        scene.number("select count(*) from outbox"),
                        scene.records(Topics.HAZARDS).size(),
                        scene.number("select count(*) from inbox_case"),
                        scene.texts("select topic || '-' || partition || '@' || next_offset from inbox_position"));
    }

    private long effects() {
        return scene.number("select count(*) from effect");
    }
}
