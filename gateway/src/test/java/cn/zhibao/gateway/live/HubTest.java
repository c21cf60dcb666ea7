package cn.zhibao.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.testing.MovableClock;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HubTest {

    private final MovableClock clock = new MovableClock();
    private final Hub hub = new Hub(World.settings(10, 10), clock);

    @Test
    void the_hub_is_ready_once_it_has_reached_the_ends_of_the_topics() {
        var world = new World(1);
        world.happens(3);
        hub.begin(Position.ZERO, World.CLUSTER);
        hub.topicsEndedAt(world.end(), clock.instant());
        assertThat(hub.state().ready()).isFalse();
        world.heardBy(hub);
        assertThat(hub.state().ready()).isTrue();
    }

    @Test
    void a_hub_that_is_not_proven_complete_for_a_while_says_so_in_its_heartbeat() {
        // given
        hub.begin(Position.ZERO, World.CLUSTER);
        hub.topicsEndedAt(Position.ZERO, clock.instant());
        var listener = new Listener(World.EVERYTHING, 10, () -> {});
        hub.join(listener, null, Hub.Greeting.NONE);
        // when
        hub.beat();
        clock.passes(Duration.ofSeconds(7));
        hub.beat();
        // then
        assertThat(data(listener.poll()).getBoolean("stale")).isFalse();
        JsonObject late = data(listener.poll());
        assertThat(late.getBoolean("stale")).isTrue();
        assertThat(late.getDouble("ageSeconds")).isBetween(7.0, 8.0);
    }

    @Test
    void a_hub_that_hears_less_than_was_told_ages_although_it_hears() {
        // given
        var world = new World(1);
        hub.begin(Position.ZERO, World.CLUSTER);
        hub.topicsEndedAt(Position.ZERO, clock.instant());
        world.happens(5);
        // when
        hub.topicsEndedAt(world.end(), clock.instant());
        clock.passes(Duration.ofSeconds(6));
        world.heardBy(hub, 4);
        // then
        assertThat(hub.state().stale()).isTrue();
        world.heardBy(hub);
        assertThat(hub.state().age()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7));
        hub.topicsEndedAt(world.end(), clock.instant());
        assertThat(hub.state().stale()).isFalse();
    }

    @Test
    void a_listener_hears_only_its_region_and_its_types() {
        // given
        var world = new World(1);
        hub.begin(Position.ZERO, World.CLUSTER);
        var near = new Listener(new Filter(Scope.of("370300").orElseThrow(), Set.of()), 10, () -> {});
        var far = new Listener(new Filter(Scope.of("430000").orElseThrow(), Set.of()), 10, () -> {});
        var other = new Listener(new Filter(Scope.of("370300").orElseThrow(), Set.of("notice-issued")), 10, () -> {});
        for (Listener listener : new Listener[] {near, far, other}) {
            hub.join(listener, null, Hub.Greeting.NONE);
        }
        world.happens();
        // when
        world.heardBy(hub);
        // then
        assertThat(near.poll()).isNotNull();
        assertThat(far.poll()).isNull();
        assertThat(other.poll()).isNull();
    }

    @Test
    void all_listeners_share_the_bytes_of_an_event() {
        var world = new World(1);
        hub.begin(Position.ZERO, World.CLUSTER);
        var one = new Listener(World.EVERYTHING, 10, () -> {});
        var other = new Listener(World.EVERYTHING, 10, () -> {});
        hub.join(one, null, Hub.Greeting.NONE);
        hub.join(other, null, Hub.Greeting.NONE);
        world.happens();
        world.heardBy(hub);
        assertThat(one.poll()).isNotNull().isSameAs(other.poll());
    }

    private static JsonObject data(@Nullable Frame frame) {
        String text = Objects.requireNonNull(frame).bytes().toString();
        return new JsonObject(text.substring(text.indexOf("data: ") + 6));
    }
}
