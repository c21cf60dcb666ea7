package cn.zhibao.events.flow;

import cn.zhibao.events.wire.EventCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox to Kafka: in order per case, at least once, one active instance per service. Woken by commits of
 * its own instance; rows of other instances are found by the safety poll. See docs/decisions/0002.
 */
final class Relay extends Worker {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** So many rows that are published are worth a commit of their own; in a backlog each batch is. A take-over looks up two. */
    private static final int TOLD_MAX = 64;

    /** Batches of a backlog that are listed at once. */
    private static final int LISTED = 50;

    /** Commits that follow each other closer than this are published together; one that comes alone does not wait. */
    private static final Duration BREATH = Duration.ofMillis(3);

    private final FlowSettings settings;
    private final EventCodec codec;
    private final DataSource dataSource;
    private final Published published;
    private final Clock clock;
    private final Counter sent;
    private final Set<Long> told = new HashSet<>();
    private volatile @Nullable Instant oldestWaiting;
    private long publishedAt = System.nanoTime();

    /** Of a backlog, what comes next. */
    private final Deque<Long> backlog = new ArrayDeque<>();

    /** A full batch that Kafka has not been waited for; absent when there is none. */
    private @Nullable Sent onTheWay;

    private @Nullable Outbox outbox;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Relay(FlowSettings settings, DataSource dataSource, Clock clock, MeterRegistry metrics) {
        super(settings.service() + "-relay");
        this.settings = settings;
        this.codec = new EventCodec(settings.service());
        this.dataSource = dataSource;
        this.published = new Published(settings.kafka());
        this.clock = clock;
        this.sent = Counter.builder("zhibao.relay.published")
                .description("events published from the outbox")
                .register(metrics);
        TimeGauge.builder("zhibao.relay.lag", this::lagMillis, TimeUnit.MILLISECONDS)
                .description("age of the oldest event that this instance has to publish; 0 when there is none")
                .register(metrics);
    }

    private long lagMillis() {
        Instant oldest = oldestWaiting;
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis());
    }

    @Override
    void turn() throws Exception {
        Outbox mine = outbox == null ? takeOver() : outbox;
        if (mine == null) {
            rest(settings.leaseRetry());
            return;
        }
        outbox = mine;
        boolean done = false;
        try {
            boolean more = publish(mine) == settings.relayBatch();
            if (!more) {
                if (told.size() >= Math.min(TOLD_MAX, settings.relayBatch())) {
                    clear(mine);
                }
                oldestWaiting = null;
                if (pause(settings.safetyPoll())) {
                    breathe();
                } else {
                    clear(mine);
                }
            }
            done = true;
        } finally {
            if (!done) {
                stepBack(); // what was sent is looked up in the topics before anything is sent again
            }
        }
    }

    /** The outbox, if nobody else has it. */
    private @Nullable Outbox takeOver() throws SQLException, ExecutionException, InterruptedException {
        Outbox candidate = Outbox.open(dataSource);
        boolean mine = false;
        try {
            if (candidate.lease()) {
                oldestWaiting = candidate.oldest();
                TopicSetup.ensure(settings);
                if (oldestWaiting != null) {
                    int known =
                            candidate.forget(published.newest(settings.owns(), 2 * settings.relayBatch() + TOLD_MAX));
                    LOG.infof("relay takes over, rowsAlreadyPublished=%d", known);
                }
                mine = true;
            } else {
                oldestWaiting = null;
            }
            return mine ? candidate : null;
        } finally {
            if (!mine) {
                candidate.close();
            }
        }
    }

    private record Sent(List<Long> positions, List<Future<RecordMetadata>> acks) {}

    /**
     * While Kafka takes a batch of a backlog, PostgreSQL gives the next one and takes out the one before: there are never more
     * than two that are sent and not taken out.
     */
    private int publish(Outbox mine) throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        List<Outbox.Waiting> batch = next(mine);
        Sent before = onTheWay;
        Sent now = batch.isEmpty() ? null : send(batch);
        if (before != null) {
            await(before);
            clear(mine);
        }
        onTheWay = now;
        if (now != null && batch.size() < settings.relayBatch()) {
            await(now);
        }
        return batch.size();
    }

    private List<Outbox.Waiting> next(Outbox mine) throws SQLException {
        if (onTheWay != null && backlog.isEmpty()) {
            backlog.addAll(mine.positions(LISTED * settings.relayBatch(), sentOnes()));
        }
        if (backlog.isEmpty()) {
            return mine.first(settings.relayBatch(), sentOnes());
        }
        List<Long> positions = new ArrayList<>();
        while (positions.size() < settings.relayBatch() && !backlog.isEmpty()) {
            positions.add(backlog.remove());
        }
        return mine.at(positions);
    }

    private Set<Long> sentOnes() {
        if (onTheWay == null) {
            return told;
        }
        Set<Long> all = new HashSet<>(told);
        all.addAll(onTheWay.positions());
        return all;
    }

    private void breathe() throws InterruptedException {
        Duration left = BREATH.minusNanos(System.nanoTime() - publishedAt);
        if (left.isPositive()) {
            rest(left);
        }
    }

    /** Takes out what is published: many rows at once, because each commit costs as much as a filing's. */
    private void clear(Outbox mine) throws SQLException {
        if (!told.isEmpty()) {
            mine.remove(told);
            told.clear();
        }
    }

    private Sent send(List<Outbox.Waiting> batch) throws ExecutionException, InterruptedException {
        oldestWaiting = batch.getFirst().event().time();
        publishedAt = System.nanoTime();
        KafkaProducer<String, byte[]> open = producer();
        List<Future<RecordMetadata>> acks = new ArrayList<>(batch.size());
        for (Outbox.Waiting waiting : batch) {
            Future<RecordMetadata> ack = open.send(codec.encode(waiting.event()));
            if (ack.isDone()) {
                ack.get(); // what the producer did not even take, such as without a broker, nothing may overtake
            }
            acks.add(ack);
        }
        return new Sent(batch.stream().map(Outbox.Waiting::position).toList(), acks);
    }

    private void await(Sent batch) throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + settings.unitOfWork().toNanos();
        for (Future<RecordMetadata> ack : batch.acks()) {
            // Whatever holds a record up, a new producer and a look into the topics get past it.
            ack.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        onTheWay = null;
        told.addAll(batch.positions());
        sent.increment(batch.positions().size());
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            Map<String, Object> config = new HashMap<>(settings.kafka());
            config.put("acks", "all");
            config.put("enable.idempotence", true);
            // A record that expires would let the next one of its case overtake it, so none ever does.
            config.put("delivery.timeout.ms", Integer.MAX_VALUE);
            // With two on the way, a partition that is about to open can refuse the first and take the second; then it
            // refuses the first for ever as out of order.
            config.put("max.in.flight.requests.per.connection", 1);
            config.put("request.timeout.ms", 10_000);
            config.put("max.block.ms", 10_000);
            config.put("linger.ms", 0);
            config.put("batch.size", 262_144);
            config.put("client.id", settings.service() + "-relay");
            open = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private void stepBack() {
        Outbox mine = outbox;
        outbox = null;
        onTheWay = null;
        backlog.clear();
        told.clear();
        try {
            if (producer != null) {
                producer.close(Duration.ZERO);
            }
        } finally {
            producer = null;
            if (mine != null) {
                mine.close();
            }
        }
    }

    @Override
    void end() {
        Outbox mine = outbox;
        try {
            if (mine != null) {
                clear(mine);
            }
        } catch (SQLException gone) {
            LOG.debug("what is published will be looked up in the topics", gone);
        } finally {
            stepBack();
        }
    }
}
