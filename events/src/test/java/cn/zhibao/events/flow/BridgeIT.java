package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
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
    void work_that_takes_too_long_is_named_and_leaves_nothing_half_done() {
        // given
        Instance service = scene.instance(Change.unitOfWork(LIMIT));
        UUID caseId = service.ids.next();
        // when
        assertThatThrownBy(() -> service.inTransaction(session -> Instance.effect(session, caseId, "half done", 1)
                        .chain(() -> Uni.createFrom().nothing())))
                .isExactlyInstanceOf(Bridge.TookTooLong.class)
                .hasMessageContaining("PT2S");
        // then
        assertThat(scene.number("select count(*) from effect")).isZero();
    }
}
