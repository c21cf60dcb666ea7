package cn.zhibao.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Topics in memory, written at random, and what hubs make of them. */
final class World {

    static final String CLUSTER = "c";
    static final Filter EVERYTHING = new Filter(new Scope(""), java.util.Set.of());

    private static final int TOPICS = 4;
    private static final int PARTITIONS = 3;

    private final Random random;

    /** Names of the events of each partition, by offset. */
    private final List<List<List<String>>> topics = new ArrayList<>();

    World(long seed) {
        random = new Random(seed);
        for (int topic = 0; topic < TOPICS; topic++) {
            var partitions = new ArrayList<List<String>>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                partitions.add(new ArrayList<>());
            }
            topics.add(partitions);
        }
    }

    static StreamSettings settings(int ring, int queue) {
        return new StreamSettings(
                "none",
                ring,
                queue,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                Duration.ofSeconds(10),
                1,
                1_000_000);
    }

    static Hub hub(int ring, int queue) {
        var hub = new Hub(settings(ring, queue), Clock.systemUTC());
        hub.begin(Position.ZERO, CLUSTER);
        return hub;
    }

    /** One more event somewhere. */
    void happens() {
        int topic = random.nextInt(TOPICS);
        int partition = random.nextInt(PARTITIONS);
        var events = topics.get(topic).get(partition);
        events.add(topic + "/" + partition + "/" + events.size());
    }

    void happens(int times) {
        for (int time = 0; time < times; time++) {
            happens();
        }
    }

    List<String> all() {
        return topics.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    Position end() {
        Position end = Position.ZERO;
        for (int topic = 0; topic < TOPICS; topic++) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                end = end.with(
                        topic, partition, topics.get(topic).get(partition).size());
            }
        }
        return end;
    }

    /** The hub hears some of what it has not heard, in an order of its own, each partition in order. */
    void heardBy(Hub hub, int atMost) {
        Position at = hub.position();
        var heard = new ArrayList<LiveEvent>();
        for (int step = 0; step < atMost && !at.reaches(end()); step++) {
            LiveEvent event = next(at, end());
            at = event.after();
            heard.add(event);
        }
        hub.publish(heard, at);
    }

    void heardBy(Hub hub) {
        heardBy(hub, Integer.MAX_VALUE);
    }

    /** Any event after a position and before another. */
    private LiveEvent next(Position at, Position end) {
        while (true) {
            int topic = random.nextInt(TOPICS);
            int partition = random.nextInt(PARTITIONS);
            long offset = at.next(topic, partition);
            if (offset < end.next(topic, partition)) {
                return event(topic, partition, offset, at.with(topic, partition, offset + 1));
            }
        }
    }

    private LiveEvent event(int topic, int partition, long offset, Position after) {
        String name = topics.get(topic).get(partition).get(Math.toIntExact(offset));
        Frame frame = Frame.of(after.text(CLUSTER), "hazard-found", name);
        return new LiveEvent(topic, partition, offset, after, "370302", null, "hazard-found", Instant.EPOCH, frame);
    }

    /** The log as Kafka would keep it. */
    Log log() {
        return new Log() {
            @Override
            public Bounds bounds() {
                return new Bounds(Position.ZERO, end());
            }

            @Override
            public boolean read(Position from, Position to, Visitor visitor) throws InterruptedException {
                Position at = from;
                while (!at.reaches(to)) {
                    LiveEvent event = next(at, to);
                    at = event.after();
                    if (!visitor.visit(event)) {
                        return false;
                    }
                }
                return true;
            }

            @Override
            public void close() {}
        };
    }

    /** What a client has on its screen, and the id it would come back with. */
    static final class Client {

        final List<String> seen = new ArrayList<>();

        @Nullable
        String lastId;

        /** Takes some of what waits for it. */
        void takes(Listener listener, int atMost) {
            for (int taken = 0; taken < atMost; taken++) {
                Frame frame = listener.poll();
                if (frame == null) {
                    return;
                }
                lastId = frame.id();
                String text = frame.bytes().toString();
                String id = text.substring("id: ".length(), text.indexOf('\n'));
                if (!id.equals(frame.id())) {
                    throw new AssertionError("the message says " + id + " where the frame says " + frame.id());
                }
                if (text.contains("event: hazard-found\n")) {
                    seen.add(text.substring(text.indexOf("data: ") + 6, text.length() - 2));
                }
            }
        }
    }
}
