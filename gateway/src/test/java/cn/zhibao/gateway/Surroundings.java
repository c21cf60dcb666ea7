package cn.zhibao.gateway;

import cn.zhibao.deploy.local.LocalKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gateway stands between: a real broker, and a service of which one half answers and the other is down. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static @Nullable LocalKafka kafka;
    private static @Nullable Upstream upstream;

    static LocalKafka kafka() {
        return started(kafka);
    }

    static Upstream upstream() {
        return started(upstream);
    }

    @Override
    public Map<String, String> start() {
        LocalKafka broker = LocalKafka.temporary().start();
        broker.createTopics();
        kafka = broker;
        Upstream service = new Upstream();
        upstream = service;
        var config = new HashMap<String, String>();
        config.put("zhibao.gateway.services.hazard.url", "http://127.0.0.1:" + service.port());
        config.put("zhibao.gateway.services.notice.url", "http://127.0.0.1:1");
        config.put("zhibao.gateway.upstream.timeout", "PT3S");
        config.put("zhibao.gateway.rate.client.per-second", "40");
        config.put("zhibao.gateway.rate.client.burst", "60");
        config.put("zhibao.gateway.rate.address.burst", "60");
        config.put("zhibao.gateway.stream.kafka", broker.bootstrap());
        config.put("zhibao.gateway.stream.heartbeat", "PT0.3S");
        config.put("zhibao.gateway.stream.ring", "200");
        config.put("quarkus.oidc.public-key", Badges.publicKey());
        config.put("quarkus.oidc.auth-server-url", "");
        return config;
    }

    @Override
    public void stop() {
        if (upstream != null) {
            upstream.close();
        }
        if (kafka != null) {
            kafka.close();
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("annotate the test with @QuarkusTestResource(Surroundings.class)");
        }
        return part;
    }
}
