package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole road: a fact is written, told, reacted to; a timer fires. */
class RoadIT {

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void a_fact_that_is_committed_is_told_and_has_its_effect() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        // when
        service.tells(Samples.hazardFound(hazard));
        // then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scene.texts("select what from effect"))
                        .containsExactly("cn.zhibao.hazard-found.v1"));
        assertThat(scene.records(Topics.HAZARDS))
                .singleElement()
                .satisfies(told -> assertThat(told.key()).isEqualTo(hazard.toString()));
    }

    @Test
    void a_timer_fires_when_it_is_due() {
        // given
        Instance service = scene.instance().start();
        UUID hazard = service.ids.next();
        Instant due = scene.clock.instant().plus(Duration.ofHours(1));
        service.sets(new Timer(service.ids.next(), Lane.LIFE, due, hazard, "rectification-due", "{}"));
        // when
        scene.clock.goesTo(due);
        // then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(scene.texts("select what from effect")).containsExactly("rectification-due"));
    }
}
