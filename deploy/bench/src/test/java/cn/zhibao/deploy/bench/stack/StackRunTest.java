package cn.zhibao.deploy.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StackRunTest {

    @Test
    void processes_are_told_apart_by_their_commands() {
        assertThat(List.of(
                                List.of("java", "-jar", "/x/escalation-service/target/quarkus-app/quarkus-run.jar"),
                                List.of("java", "-cp", "a:b", "cn.zhibao.deploy.local.KafkaChild", "server.properties"),
                                List.of("postgres: hazard hazard 127.0.0.1(4711) idle"),
                                List.of(
                                        "java",
                                        "-Dkc.home.dir=/x/keycloak",
                                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                                List.of("java", "-cp", "a", "cn.zhibao.deploy.up.Up"))
                        .stream()
                        .map(StackRun::kind))
                .containsExactly("escalation-service", "Kafka", "PostgreSQL", "Keycloak", "launcher and watches");
    }

    @Test
    void versions_of_a_case_are_counted_per_service() {
        assertThat(List.of(
                                "hazard-found",
                                "rectification-overdue",
                                "clock-opened",
                                "escalation-raised",
                                "notice-issued")
                        .stream()
                        .map(Listener::source))
                .containsExactly(
                        "hazard-service",
                        "hazard-service",
                        "escalation-service",
                        "escalation-service",
                        "notice-service");
    }
}
