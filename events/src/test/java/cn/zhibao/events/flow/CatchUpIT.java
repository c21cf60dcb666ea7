package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who was away hears first what was told meanwhile, but does not wait for it for ever. */
class CatchUpIT {

    private static final Duration AGREED = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void without_a_broker_timers_wait_as_long_as_agreed_and_no_longer() {
        // given
        Instant overdue = scene.clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        scene.instance(Change.readsNothing())
                .sets(new Timer(UUID.randomUUID(), Lane.LIFE, overdue, UUID.randomUUID(), "test", "{}"));
        Instance alone = scene.instance(
                settings -> Change.kafka("bootstrap.servers", "127.0.0.1:1").apply(settings.catchingUp(AGREED)));
        long begun = System.nanoTime();
        // when
        alone.start();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> scene.number("select count(*) from effect") == 1);
        // then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(AGREED);
    }
}
