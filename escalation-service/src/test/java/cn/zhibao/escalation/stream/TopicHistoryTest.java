package cn.zhibao.escalation.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.app.RecordedHistory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicHistoryTest {

    /** Sooner than a caller gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void a_broker_that_is_away_is_named_soon() throws IOException {
        // given: a port at which nobody listens any more
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        TopicHistory history = new TopicHistory("127.0.0.1:" + port, "test");
        // when, then
        assertThatThrownBy(() -> history.ofCase(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH)
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(RecordedHistory.UnavailableException.class);
    }
}
