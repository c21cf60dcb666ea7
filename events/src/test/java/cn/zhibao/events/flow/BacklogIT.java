package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several batches wait when a relay begins, and more is committed while it works them off. */
class BacklogIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int CASES = 5;
    private static final int WAITING = 700;

    @RegisterExtension
    final Scene scene = new Scene();

    private Instance writer;
    private List<UUID> cases;

    @BeforeEach
    void facts_wait() {
        writer = scene.instance(Change.readsNothing());
        cases = Stream.generate(writer.ids::next).limit(CASES).toList();
        for (int n = 0; n < WAITING; n += 100) {
            writer.tells(facts(100));
        }
    }

    @Test
    void each_case_is_told_in_its_order_and_nothing_twice() {
        // when
        scene.instance(Change.readsNothing()).start();
        for (int n = 0; n < 50; n++) {
            writer.tells(facts(2));
        }
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(outbox()).isZero());
        int each = WAITING + 100;
        assertThat(cases)
                .allSatisfy(hazard -> assertThat(sequences(hazard))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, each).boxed().toList()));
    }

    @Test
    void a_connection_that_is_cut_in_the_middle_loses_nothing_and_turns_nothing_round() {
        // given
        Instance relay = scene.instance(Change.readsNothing()).start();
        await().atMost(SOON).until(() -> relay.count("zhibao.relay.published") > 0);
        // when
        scene.texts("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
        // then
        await().atMost(SOON).untilAsserted(() -> assertThat(outbox()).isZero());
        assertThat(cases).allSatisfy(hazard -> {
            List<Integer> told = sequences(hazard);
            assertThat(told.stream().distinct())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, WAITING).boxed().toList());
        });
    }

    /** So many facts of each case. */
    private Event[] facts(int each) {
        List<Event> facts = new ArrayList<>();
        for (int n = 0; n < each; n++) {
            cases.forEach(hazard -> facts.add(Samples.overdue(hazard)));
        }
        return facts.toArray(Event[]::new);
    }

    private long outbox() {
        return scene.number("select count(*) from outbox");
    }

    private List<Integer> sequences(UUID hazard) {
        return scene.records(Topics.HAZARDS).stream()
                .filter(message -> message.key().equals(hazard.toString()))
                .map(message -> Integer.parseInt(Scene.header(message, "ce_sequence")))
                .toList();
    }
}
