package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures come again and which are final. */
class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_race_that_postgres_broke_off_is_run_again(String state) {
        assertThat(Faults.isLostRace(new PgException("race", "ERROR", state, "")))
                .isTrue();
        assertThat(Faults.isLostRace(new CompletionException(new SQLException("race", state))))
                .isTrue();
    }

    @Test
    void only_the_key_of_the_journal_tells_of_a_lost_race() {
        // given
        String violated = "duplicate key value violates unique constraint ";
        // then
        assertThat(Faults.isLostRace(new SQLException(violated + "\"journal_pkey\"", "23505")))
                .isTrue();
        assertThat(Faults.isLostRace(new SQLException(violated + "\"notice_number\"", "23505")))
                .isFalse();
    }

    @Test
    void a_row_that_is_there_already_is_known_whoever_wraps_it() {
        assertThat(Faults.isDuplicate(new CompletionException(new PgException("duplicate", "ERROR", "23505", ""))))
                .isTrue();
        assertThat(Faults.isDuplicate(new SQLException("duplicate", "23505"))).isTrue();
        assertThat(Faults.isDuplicate(new SQLException("no parent", "23503"))).isFalse();
        assertThat(Faults.isDuplicate(new IllegalStateException("duplicate"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "40001", "53100", "53300", "55P03", "57P01", "57P03", "58030"})
    void trouble_of_the_server_may_pass(String state) {
        assertThat(Faults.mayPass(new RuntimeException(new SQLException("trouble", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23502", "23505", "42P01", "P0001"})
    void what_postgres_has_against_the_data_stays(String state) {
        assertThat(Faults.mayPass(new RuntimeException(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void a_lost_connection_may_pass_and_a_bug_does_not() {
        assertThat(Faults.mayPass(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
        assertThat(Faults.mayPass(new VertxException("Connection closed"))).isTrue();
        assertThat(Faults.mayPass(new NullPointerException())).isFalse();
        assertThat(Faults.mayPass(new SQLException("without a state"))).isFalse();
    }

    @Test
    void a_connection_that_was_lost_may_pass_however_the_client_says_it() {
        for (Throwable lost : List.of(
                ClosedConnectionException.INSTANCE,
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSING"))) {
            assertThat(Faults.isLostConnection(new RuntimeException(lost))).isTrue();
            assertThat(Faults.mayPass(new RuntimeException(lost))).isTrue();
        }
        assertThat(Faults.isLostConnection(new ConnectException("refused"))).isFalse();
    }

    @Test
    void work_that_took_too_long_may_be_at_fault_itself_whatever_ended_it() {
        // given
        var ended = new Bridge.TookTooLong(Duration.ofSeconds(2), new PgException("ended", "FATAL", "25P04", ""));
        // then
        assertThat(Faults.mayPass(ended)).isFalse();
        assertThat(Faults.mayPass(new CompletionException(ended))).isFalse();
    }
}
