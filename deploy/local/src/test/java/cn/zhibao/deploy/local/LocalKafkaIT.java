package cn.zhibao.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalKafkaIT {

    @TempDir
    Path folder;

    @Test
    void an_acknowledged_record_survives_the_kill_of_the_broker() throws Exception {
        try (LocalKafka kafka = LocalKafka.in(folder, 0, 0).start()) {
            // given
            kafka.createTopic("kept", 1);
            send(kafka, "before the kill");

            // when
            kafka.kill();
            kafka.start();

            // then
            assertThat(read(kafka)).isEqualTo("before the kill");
        }
    }

    @Test
    void an_acknowledged_record_is_there_after_an_orderly_stop() throws Exception {
        try (LocalKafka kafka = LocalKafka.in(folder, 0, 0).start()) {
            // given
            kafka.createTopic("kept", 1);
            send(kafka, "before the stop");

            // when
            kafka.stop();
            kafka.start();

            // then
            assertThat(read(kafka)).isEqualTo("before the stop");
        }
    }

    @Test
    void the_topics_of_the_system_are_made_once_with_five_partitions_each() throws Exception {
        try (LocalKafka kafka = LocalKafka.temporary().start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            // when
            kafka.createTopics();
            kafka.createTopics();

            // then
            assertThat(admin.describeTopics(LocalKafka.TOPICS)
                            .allTopicNames()
                            .get()
                            .values())
                    .hasSize(4)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(LocalKafka.PARTITIONS));
            assertThat(admin.listTopics().names().get()).contains("zhibao.hazards.dead.escalation-service");
        }
    }

    private static void send(LocalKafka kafka, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", text)).get();
        }
    }

    private static String read(LocalKafka kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrap(), "auto.offset.reset", "earliest", "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }
}
