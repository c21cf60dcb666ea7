package cn.zhibao.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.gateway.live.Opening.Open;
import cn.zhibao.gateway.live.Opening.Refusal;
import cn.zhibao.gateway.live.Opening.Refused;
import cn.zhibao.gateway.live.World.Client;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ResumptionTest {

    private static final int QUEUE = 10_000;

    /**
     * Two instances of the gateway, each hearing the partitions in an order of its own and at its own pace; a client
     * that leaves at any point and comes back to either, sometimes within the ring, sometimes long after.
     */
    @RepeatedTest(300)
    void whoever_leaves_at_any_point_comes_back_without_gap_or_duplicate(RepetitionInfo run) throws Exception {
        // given
        var random = new Random(run.getCurrentRepetition());
        var world = new World(run.getCurrentRepetition());
        Hub[] hubs = {World.hub(random.nextInt(1, 40), QUEUE), World.hub(random.nextInt(1, 40), QUEUE)};
        var client = new Client();
        client.lastId = Position.ZERO.text(World.CLUSTER);
        // when
        for (int visit = 0; visit < 12; visit++) {
            Hub hub = hubs[random.nextInt(hubs.length)];
            Listener listener = comesBack(client, hub, world);
            client.takes(listener, random.nextInt(40));
            world.happens(random.nextInt(30));
            world.heardBy(hubs[0], random.nextInt(60));
            world.heardBy(hubs[1], random.nextInt(60));
            hub.beat();
            client.takes(listener, random.nextInt(40));
            hub.leave(listener);
        }
        world.heardBy(hubs[0]);
        client.takes(comesBack(client, hubs[0], world), QUEUE);
        // then
        assertThat(client.seen).doesNotHaveDuplicates();
        assertThat(client.seen.stream().sorted()).isEqualTo(world.all());
        assertThat(Position.parse(String.valueOf(client.lastId), World.CLUSTER)).contains(world.end());
    }

    @RepeatedTest(50)
    void each_partition_is_heard_in_order(RepetitionInfo run) throws Exception {
        // given
        var world = new World(run.getCurrentRepetition());
        var hub = World.hub(20, QUEUE);
        var client = new Client();
        client.lastId = Position.ZERO.text(World.CLUSTER);
        world.happens(50);
        world.heardBy(hub, 45);
        // when
        Listener listener = comesBack(client, hub, world);
        world.heardBy(hub);
        client.takes(listener, QUEUE);
        // then
        for (String partition :
                client.seen.stream().map(ResumptionTest::partition).distinct().toList()) {
            var offsets = client.seen.stream()
                    .filter(name -> partition(name).equals(partition))
                    .map(name -> Integer.valueOf(name.substring(partition.length() + 1)))
                    .toList();
            assertThat(offsets).isSorted().startsWith(0);
        }
    }

    @Test
    void a_listener_that_falls_behind_is_told_to_come_back_and_misses_nothing() throws Exception {
        // given
        var world = new World(1);
        var hub = World.hub(20, 5);
        var client = new Client();
        Listener listener = listener(5);
        hub.join(listener, null, Hub.Greeting.HELLO);
        world.happens(30);
        // when
        world.heardBy(hub);
        client.takes(listener, 100);
        // then
        assertThat(listener.ending()).isEqualTo(Ending.TOO_SLOW);
        assertThat(client.seen).hasSize(5);
        assertThat(hub.state().listeners()).isZero();
        client.takes(comesBack(client, hub, world), 100);
        assertThat(client.seen.stream().sorted()).isEqualTo(world.all());
    }

    @Test
    void a_position_ahead_of_the_topics_is_unknown() throws Exception {
        var world = new World(1);
        world.happens(10);
        var hub = World.hub(20, QUEUE);
        world.heardBy(hub);
        Position ahead = world.end().with(2, 1, 1_000);
        assertThat(answer(hub, world, ahead, 1_000)).isEqualTo(new Refused(Refusal.POSITION_UNKNOWN));
    }

    @Test
    void a_position_ahead_of_this_hub_alone_hears_only_what_it_has_not_heard() throws Exception {
        // given
        var world = new World(7);
        world.happens(40);
        var fast = World.hub(100, QUEUE);
        var slow = World.hub(100, QUEUE);
        world.heardBy(fast, 30);
        world.heardBy(slow, 10);
        var client = new Client();
        client.lastId = Position.ZERO.text(World.CLUSTER);
        client.takes(comesBack(client, fast, world), QUEUE);
        // when
        Listener listener = comesBack(client, slow, world);
        world.heardBy(slow);
        client.takes(listener, QUEUE);
        // then
        assertThat(client.seen).doesNotHaveDuplicates();
        assertThat(client.seen.stream().sorted()).isEqualTo(world.all());
    }

    @Test
    void who_missed_more_than_a_replay_may_cross_starts_anew() throws Exception {
        var world = new World(1);
        world.happens(30);
        var hub = World.hub(5, QUEUE);
        world.heardBy(hub);
        assertThat(answer(hub, world, Position.ZERO, 20)).isEqualTo(new Refused(Refusal.POSITION_EXPIRED));
    }

    private static Listener comesBack(Client client, Hub hub, World world) throws InterruptedException {
        Position seen =
                Position.parse(String.valueOf(client.lastId), World.CLUSTER).orElseThrow();
        return ((Open) answer(hub, world, seen, 1_000_000)).listener();
    }

    private static Opening answer(Hub hub, World world, Position seen, long eventsMax) throws InterruptedException {
        var answer = new CompletableFuture<Opening>();
        new Resumption(hub, world.log(), listener(QUEUE), seen, eventsMax).run(answer);
        return answer.join();
    }

    private static Listener listener(int queue) {
        return new Listener(World.EVERYTHING, queue, () -> {});
    }

    private static String partition(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }
}
