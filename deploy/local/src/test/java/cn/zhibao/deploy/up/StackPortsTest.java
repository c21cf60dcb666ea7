package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StackPortsTest {

    @Test
    void an_offset_moves_every_port() {
        // when
        var usual = StackPorts.of(0, Map.of()).byName(false);
        var moved = StackPorts.of(100, Map.of()).byName(false);

        // then
        assertThat(usual)
                .containsEntry("gateway", 8080)
                .containsEntry("Keycloak", 8180)
                .containsEntry("Kafka", 9092);
        usual.forEach((who, port) -> assertThat(moved).containsEntry(who, port + 100));
    }

    @Test
    void no_two_servers_want_one_port_in_two_stacks_side_by_side() {
        // given
        var first = new HashSet<>(StackPorts.of(0, Map.of()).byName(false).values());

        // then
        assertThat(first).hasSize(10);
    }

    @Test
    void one_port_may_be_given_by_name() {
        assertThat(StackPorts.of(100, Map.of("ZHIBAO_GATEWAY_PORT", "80")).gateway())
                .isEqualTo(80);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackPorts.of(0, Map.of("ZHIBAO_KAFKA_PORT", "many")))
                .withMessage("ZHIBAO_KAFKA_PORT is a port, not \"many\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackPorts.of(0, Map.of("ZHIBAO_KAFKA_PORT", "70000")))
                .withMessageContaining("from 1 to 65535");
    }
}
