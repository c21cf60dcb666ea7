package cn.zhibao.events.flow;

import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Outgoing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    private final FlowSettings settings;
    private final EventCodec codec;
    private final DataSource dataSource;
    private final Published published;
    private final Clock clock;
    private final Counter sent;
    private volatile long lagMillis;
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
        TimeGauge.builder("zhibao.relay.lag", () -> lagMillis, TimeUnit.MILLISECONDS)
                .description("age of the oldest event of the newest batch when it was taken; 0 when idle")
                .register(metrics);
    }

    @Override
    void turn() throws Exception {
        if (outbox == null) {
            Outbox candidate = Outbox.open(dataSource);
            if (!candidate.lease()) {
                candidate.close();
                pause(settings.leaseRetry());
                return;
            }
            takeOver(candidate);
        }
        try {
            if (publish() == 0) {
                lagMillis = 0;
                pause(settings.safetyPoll());
            }
        } catch (Exception failure) {
            stepBack(); // what was sent is looked up in the topics before anything is sent again
            throw failure;
        }
    }

    private void takeOver(Outbox mine) throws SQLException, ExecutionException, InterruptedException {
        try {
            TopicSetup.ensure(settings); // a service that reads no topic has no other moment for it
            if (!mine.isEmpty()) {
                int known = mine.forget(published.newest(settings.owns(), 2 * settings.relayBatch()));
                LOG.infof("relay takes over, rowsAlreadyPublished=%d", known);
            }
            outbox = mine;
        } finally {
            if (outbox == null) {
                mine.close();
            }
        }
    }

    private int publish() throws SQLException, ExecutionException, InterruptedException {
        Outbox mine = Objects.requireNonNull(outbox);
        List<Outgoing> batch = mine.take(settings.relayBatch());
        if (!batch.isEmpty()) {
            lagMillis =
                    Duration.between(batch.getFirst().time(), clock.instant()).toMillis();
            send(batch);
            sent.increment(batch.size());
        }
        mine.commit();
        return batch.size();
    }

    private void send(List<Outgoing> batch) throws ExecutionException, InterruptedException {
        KafkaProducer<String, byte[]> open = producer();
        List<Future<RecordMetadata>> acks = new ArrayList<>(batch.size());
        for (Outgoing outgoing : batch) {
            acks.add(open.send(codec.encode(outgoing)));
        }
        for (Future<RecordMetadata> ack : acks) {
            ack.get();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            Map<String, Object> config = new HashMap<>(settings.kafka());
            config.put("acks", "all");
            config.put("enable.idempotence", true);
            config.put("linger.ms", 0);
            config.put("batch.size", 131_072);
            config.put("delivery.timeout.ms", 20_000);
            config.put("request.timeout.ms", 10_000);
            config.put("max.block.ms", 10_000);
            config.put("client.id", settings.service() + "-relay");
            open = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private void stepBack() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (outbox != null) {
            outbox.close();
            outbox = null;
        }
    }

    @Override
    void end() {
        stepBack();
    }
}
