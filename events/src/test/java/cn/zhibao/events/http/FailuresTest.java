package cn.zhibao.events.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new ConnectException("refused"),
                new ClosedChannelException(),
                new IllegalStateException("outer", new IOException("reset")),
                new IllegalStateException("Connection is closed"),
                new RuntimeException(new SQLException("shutting down", "57P01")),
                new RuntimeException(new SQLException("too many clients", "53300")),
                new RuntimeException(new PgException("starting up", "FATAL", "57P03", "")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void trouble_around_the_service_may_be_over_soon(Throwable failure) {
        assertThat(Failures.isOutage(failure)).isTrue();
    }

    static Stream<Throwable> mistakes() {
        return Stream.of(
                new NullPointerException(),
                new IllegalStateException("state and ledger have parted"),
                new RuntimeException(new SQLException("syntax", "42601")),
                new RuntimeException(new SQLException("no state")),
                new PgException("syntax", "ERROR", "42601", ""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_inside_is_not_called_an_outage(Throwable failure) {
        assertThat(Failures.isOutage(failure)).isFalse();
    }
}
