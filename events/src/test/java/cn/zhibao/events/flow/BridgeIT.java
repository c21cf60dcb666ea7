package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a blocking thread to the event loop and back: every failure arrives, and nothing hangs for ever. */
class BridgeIT {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void a_failure_of_the_work_is_the_failure_of_the_caller() {
        // given
        Bridge bridge = scene.instance().flow.bridge();
        // then
        assertThatThrownBy(() -> bridge.await(() -> Uni.createFrom().failure(new IllegalStateException("later"))))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("later");
        assertThatThrownBy(() -> bridge.await(() -> {
                    throw new IllegalStateException("at once");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("at once");
    }

    @Test
    void work_that_takes_too_long_is_named_and_undone() {
        // given
        Instance service = scene.instance(Change.unitOfWork(LIMIT));
        UUID caseId = service.ids.next();
        // when
        assertThatThrownBy(() -> service.inTransaction(session -> Instance.effect(session, caseId, "half done", 1)
                        .chain(() -> Uni.createFrom().nothing())))
                .isExactlyInstanceOf(Bridge.TookTooLong.class)
                .hasMessageContaining("PT2S");
        // then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(openTransactions()).isZero());
        assertThat(scene.number("select count(*) from effect")).isZero();
    }

    @Test
    void connections_of_work_that_took_too_long_serve_again() {
        // given
        Instance service = scene.instance(Change.unitOfWork(LIMIT));
        UUID caseId = service.ids.next();
        var hanging = IntStream.range(0, 12)
                .mapToObj(n -> service.flow
                        .bridge()
                        .submit(() -> service.flow
                                .unitOfWork()
                                .run(session -> Instance.effect(session, caseId, "half done", n)
                                        .chain(() -> Uni.createFrom().nothing()))))
                .toList();
        hanging.forEach(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(Bridge.TookTooLong.class));
        // when
        IntStream.range(0, 20)
                .forEach(n -> service.inTransaction(session -> Instance.effect(session, caseId, "done", n)));
        // then
        assertThat(scene.texts("select distinct what from effect")).containsExactly("done");
        assertThat(scene.number("select count(*) from effect")).isEqualTo(20);
        assertThat(openTransactions()).isZero();
    }

    private long openTransactions() {
        return scene.number("""
                select count(*) from pg_stat_activity
                where datname = current_database() and state like 'idle in transaction%'""");
    }
}
