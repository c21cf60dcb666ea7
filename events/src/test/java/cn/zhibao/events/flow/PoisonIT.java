package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.wire.Topics;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One bad record stops nobody, and nothing is thrown away because a server was away. */
class PoisonIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void a_malformed_record_is_set_aside_with_its_reason_and_the_partition_goes_on() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        // when
        scene.sendsAgain(scene.records(Topics.HAZARDS).getFirst(), Map.of("ce_sequence", "2"), "{\"hazard\":{}}");
        service.tells(Samples.overdue(hazard), Samples.overdue(hazard));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(3));
        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(hazard.toString());
            assertThat(letter.value()).asString().isEqualTo("{\"hazard\":{}}");
            assertThat(Scene.header(letter, "ce_type")).isEqualTo("cn.zhibao.hazard-found.v1");
            assertThat(Scene.header(letter, "zhibao_reason")).contains("hazardId");
            assertThat(Scene.header(letter, "zhibao_topic")).isEqualTo(Topics.HAZARDS);
            assertThat(Scene.header(letter, "zhibao_partition"))
                    .isEqualTo(Integer.toString(
                            scene.records(Topics.HAZARDS).getFirst().partition()));
            assertThat(Scene.header(letter, "zhibao_offset")).isEqualTo("1");
        });
        assertThat(service.count("zhibao.dead.letters")).isEqualTo(1);
    }

    @Test
    void a_record_that_is_no_event_at_all_is_set_aside() {
        // given
        Instance service = scene.instance().start();
        service.tells(Samples.hazardFound(service.ids.next()));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        // when
        scene.sends(Topics.HAZARDS, "key", "not an event");
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        assertThat(Scene.header(deadLetters().getFirst(), "zhibao_reason")).contains("not a CloudEvent");
    }

    @Test
    void a_record_whose_reaction_always_fails_is_set_aside_and_the_others_have_their_effect() {
        // given
        Instance service = scene.instance();
        List<UUID> hazards = Stream.generate(service.ids::next).limit(30).toList();
        UUID poison = hazards.get(11);
        service.reactingWith((session, received) -> {
            if (received.caseId().equals(poison) && received.sequence() == 2) {
                throw new IllegalStateException("no rule for this");
            }
            return service.leavesAnEffect(session, received);
        });
        // when
        hazards.forEach(
                hazard -> service.tells(Samples.hazardFound(hazard), Samples.overdue(hazard), Samples.overdue(hazard)));
        service.start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(89));
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(Scene.header(letter, "zhibao_reason"))
                        .isEqualTo("IllegalStateException: no rule for this"));
        assertThat(scene.number("select count(distinct (case_id, sequence)) from effect"))
                .isEqualTo(89);
    }

    @Test
    void a_record_whose_reaction_never_ends_is_set_aside_and_the_others_have_their_effect() {
        // given
        Instance service = scene.instance(Change.unitOfWork(Duration.ofSeconds(1)));
        List<UUID> hazards = Stream.generate(service.ids::next).limit(10).toList();
        UUID poison = hazards.get(3);
        service.reactingWith((session, received) -> received.caseId().equals(poison)
                ? Uni.createFrom().nothing()
                : service.leavesAnEffect(session, received));
        // when
        hazards.forEach(hazard -> service.tells(Samples.hazardFound(hazard)));
        service.start();
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        assertThat(Scene.header(deadLetters().getFirst(), "zhibao_reason")).startsWith("TookTooLong: ");
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(9));
    }

    @Test
    void nothing_is_set_aside_while_postgres_is_away() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        ConsumerRecord<String, byte[]> told = scene.records(Topics.HAZARDS).getFirst();
        scene.servers().postgres().kill();
        // when
        for (int sequence = 2; sequence <= 6; sequence++) {
            scene.sendsAgain(told, Map.of("ce_sequence", Integer.toString(sequence)), null);
        }
        scene.passes(Duration.ofSeconds(4));
        scene.servers().postgres().start();
        // then
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(effects()).isEqualTo(6));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void nothing_is_set_aside_while_postgres_takes_no_writes() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        ConsumerRecord<String, byte[]> told = scene.records(Topics.HAZARDS).getFirst();
        scene.servers().readOnly(true);
        // when
        scene.sendsAgain(told, Map.of("ce_sequence", "2"), null);
        scene.passes(Duration.ofSeconds(6));
        scene.servers().readOnly(false);
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(2));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_set_aside_is_not_passed_over() throws Exception {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        service.tells(Samples.hazardFound(hazard));
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(1));
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", scene.servers().kafka().bootstrap()))) {
            admin.deleteTopics(List.of(Topics.deadLetters(Topics.HAZARDS, Scene.SERVICE)))
                    .all()
                    .get();
        }
        // when
        scene.sendsAgain(scene.records(Topics.HAZARDS).getFirst(), Map.of("ce_sequence", "2"), "{}");
        service.tells(Samples.overdue(hazard));
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).isEqualTo(2));
        assertThat(deadLetters()).hasSize(1);
    }

    @Test
    void events_that_came_before_postgres_did_have_their_effect() {
        // given
        Instance writer = scene.instance(Change.readsNothing()).start();
        UUID hazard = writer.ids.next();
        writer.tells(Samples.hazardFound(hazard), Samples.overdue(hazard));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scene.records(Topics.HAZARDS)).hasSize(2));
        writer.flow.close();
        Instance reader = scene.instance();
        scene.servers().postgres().kill();
        // when
        reader.start();
        scene.passes(Duration.ofSeconds(6));
        scene.servers().postgres().start();
        // then
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(effects()).isEqualTo(2));
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return scene.records(Topics.deadLetters(Topics.HAZARDS, Scene.SERVICE));
    }

    private long effects() {
        return scene.number("select count(*) from effect");
    }
}
