package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a blocking thread to the event loop and back: every failure arrives, and nobody waits for ever. */
class BridgeIT {

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
    void work_that_never_ends_is_given_up_and_named() {
        // given
        Bridge bridge =
                scene.instance(Change.unitOfWork(Duration.ofMillis(200))).flow.bridge();
        // then
        assertThatThrownBy(() -> bridge.await(() -> Uni.createFrom().nothing()))
                .isExactlyInstanceOf(Bridge.TookTooLong.class)
                .hasMessageContaining("PT0.2S")
                .hasCauseInstanceOf(TimeoutException.class);
    }
}
