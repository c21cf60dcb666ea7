package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes sure that the topics are there; one that exists is left as it is. */
final class TopicSetup {

    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "cleanup.policy", "delete");

    private TopicSetup() {}

    /** Blocks until Kafka has answered, and fails when it does not soon. */
    static void ensure(FlowSettings settings) throws ExecutionException, InterruptedException {
        List<NewTopic> wanted = new ArrayList<>();
        for (String topic : Topics.ALL) {
            wanted.add(topic(topic, Topics.PARTITIONS));
        }
        for (String topic : settings.reads()) {
            wanted.add(topic(Topics.deadLetters(topic, settings.service()), 1));
        }
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("default.api.timeout.ms", 10_000);
        config.put("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(config)) {
            for (var created : admin.createTopics(wanted).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException refused) {
                    if (!(refused.getCause() instanceof TopicExistsException)) {
                        throw refused;
                    }
                }
            }
        }
    }

    private static NewTopic topic(String name, int partitions) {
        // The number of replicas is the broker's choice: one on a single machine, three in a cluster.
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(KEPT_FOR_EVER);
    }
}
