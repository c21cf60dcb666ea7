package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where records go that this service cannot handle: whole, with the reason and the place they came from as headers. */
final class DeadLetters implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final FlowSettings settings;
    private final Counter count;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(FlowSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.count = Counter.builder("zhibao.dead.letters")
                .description("records that could not be handled and were set aside")
                .register(metrics);
    }

    /** Blocks until the record is safe there; fails when Kafka does not take it. */
    void add(ConsumerRecord<String, byte[]> poison, String reason) throws ExecutionException, InterruptedException {
        var letter = new ProducerRecord<>(
                Topics.deadLetters(poison.topic(), settings.service()),
                null,
                poison.key(),
                poison.value(),
                poison.headers());
        letter.headers().add("zhibao_reason", bytes(reason));
        letter.headers().add("zhibao_topic", bytes(poison.topic()));
        letter.headers().add("zhibao_partition", bytes(Integer.toString(poison.partition())));
        letter.headers().add("zhibao_offset", bytes(Long.toString(poison.offset())));
        producer().send(letter).get();
        count.increment();
        LOG.errorf(
                "a record was set aside, topic=%s partition=%d offset=%d reason=%s",
                poison.topic(), poison.partition(), poison.offset(), reason);
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            Map<String, Object> config = new HashMap<>(settings.kafka());
            config.put("acks", "all");
            config.put("max.block.ms", 10_000);
            config.put("delivery.timeout.ms", 20_000);
            config.put("request.timeout.ms", 10_000);
            open = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
