package cn.zhibao.gateway.live;

import cn.zhibao.events.wire.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** The log as a temporary consumer reads it. For one thread. */
final class KafkaLog implements Log {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    private final KafkaSource source;
    private final EventReader reader;
    private final String clusterTag;

    KafkaLog(KafkaSource source, EventReader reader, String clusterTag) {
        this.source = source;
        this.reader = reader;
        this.clusterTag = clusterTag;
    }

    @Override
    public Bounds bounds() {
        List<TopicPartition> partitions = source.partitions();
        return new Bounds(source.begins(partitions), source.ends(partitions));
    }

    @Override
    public boolean read(Position from, Position to, Visitor visitor) throws InterruptedException {
        List<TopicPartition> partitions = source.partitions().stream()
                .filter(partition -> KafkaSource.next(from, partition) < KafkaSource.next(to, partition))
                .toList();
        source.consumer.assign(partitions);
        source.seek(partitions, from);
        Position at = from;
        long heardAt = System.nanoTime();
        while (!source.stand(partitions).union(from).reaches(to)) {
            for (ConsumerRecord<String, byte[]> message : source.consumer.poll(POLL)) {
                heardAt = System.nanoTime();
                int topic = Topics.ALL.indexOf(message.topic());
                if (message.offset() >= to.next(topic, message.partition())) {
                    continue;
                }
                at = at.with(topic, message.partition(), message.offset() + 1);
                var event = reader.read(message, at, clusterTag);
                if (event.isPresent() && !visitor.visit(event.get())) {
                    return false;
                }
            }
            if (System.nanoTime() - heardAt > SILENCE_MAX.toNanos()) {
                throw new TimeoutException("Kafka is silent below the end of a topic");
            }
        }
        return true;
    }

    @Override
    public void close() {
        source.close();
    }
}
