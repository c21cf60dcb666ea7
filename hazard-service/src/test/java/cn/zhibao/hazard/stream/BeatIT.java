package cn.zhibao.hazard.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class BeatIT {

    private final Vertx vertx;
    private final Flow flow;

    BeatIT(Vertx vertx, Flow flow) {
        this.vertx = vertx;
        this.flow = flow;
    }

    @Test
    void nothing_begins_after_the_end() {
        // given
        AtomicInteger closedBegun = new AtomicInteger();
        AtomicInteger openBegun = new AtomicInteger();
        Beat closed = beat();
        Beat open = beat();
        closed.close();
        // when: the pauses are over, on one event loop, which keeps the order
        vertx.runOnContext(_ -> {
            closed.beat(counted(closedBegun));
            open.beat(counted(openBegun));
        });
        await().until(() -> openBegun.get() > 0);
        open.close();
        // then
        assertThat(closedBegun).hasValue(0);
    }

    private Beat beat() {
        return new Beat("a test", vertx, flow.bridge(), Duration.ofHours(1));
    }

    private static Supplier<Uni<Void>> counted(AtomicInteger begun) {
        return () -> {
            begun.incrementAndGet();
            return Uni.createFrom().voidItem();
        };
    }
}
