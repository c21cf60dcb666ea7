package cn.zhibao.gateway.live;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KafkaSourceTest {

    /** A mark of no cluster would count as another cluster, and every listener would be sent away. */
    @Test
    void a_consumer_that_has_not_met_its_cluster_has_no_mark_of_it() {
        // given
        Duration any = Duration.ofSeconds(1);
        var settings = new StreamSettings("127.0.0.1:9", 1, 1, 1, any, any, any, any, 1, 1);
        // when
        try (var source = new KafkaSource(settings, "nobody")) {
            // then
            assertThatIllegalStateException().isThrownBy(source::clusterTag);
        }
    }
}
