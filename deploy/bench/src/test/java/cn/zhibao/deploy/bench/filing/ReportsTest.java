package cn.zhibao.deploy.bench.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReportsTest {

    @Test
    void wrk_counts_only_what_was_not_refused() {
        // given
        String printed = """
            Running 8s test @ http://127.0.0.1:20000
              2 threads and 64 connections
            zhibao-wrk requests=100000 micros=8000000 refused=20000 broken=3 p50=4100 p99=12345
            """;

        // when
        Wrk.Outcome outcome = Wrk.parse(printed);

        // then
        assertThat(outcome).isEqualTo(new Wrk.Outcome(80_000, 20_000, 3, 10_000, 4.1, 12.345));
    }

    @Test
    void a_wrk_that_says_nothing_is_no_measurement() {
        assertThatThrownBy(() -> Wrk.parse("unable to connect")).hasMessageContaining("unable to connect");
    }

    @Test
    void pgbench_is_read_without_the_time_of_its_connecting() {
        String printed = """
            number of transactions actually processed: 64123
            number of failed transactions: 0 (0.000%)
            latency average = 7.987 ms
            initial connection time = 31.000 ms
            tps = 8013.101 (without initial connection time)
            """;

        assertThat(PgBench.parse(printed)).isEqualTo(new PgBench.Outcome(64_123, 0, 8_013.101, 7.987));
    }

    @Test
    void filings_answered_201_are_found_among_the_metrics() {
        String metrics = """
            # TYPE http_server_requests_seconds summary
            http_server_requests_seconds_count{method="POST",outcome="SUCCESS",status="201",uri="/api/v1/hazards"} 1.2E4
            http_server_requests_seconds_count{method="POST",outcome="SUCCESS",status="200",uri="/api/v1/hazards"} 7.0
            http_server_requests_seconds_count{method="POST",outcome="SUCCESS",status="201",uri="/api/v1/accidents"} 9.0
            """;

        assertThat(HazardServer.created(metrics)).isEqualTo(12_000);
    }

    @Test
    void filings_differ_and_have_one_place_for_a_serial() {
        List<String> bodies = Filings.hazards(200, 1);

        assertThat(bodies).doesNotHaveDuplicates().allSatisfy(body -> {
            assertThat(body.split(Filings.SERIAL, -1)).hasSize(2);
            assertThat(body.getBytes(UTF_8).length).isBetween(600, 1000);
            assertThat(body).doesNotContain("\n");
        });
        assertThat(Filings.accident("3711", 2, new Random(1))).contains("\"region\":\"371102\"", "\"deaths\":2");
    }

    @Test
    void a_row_is_written_again_with_fresh_keys_and_without_colons() {
        // given
        UUID hazard = UUID.fromString("01930000-0000-7000-8000-000000000001");
        var keys = new Column.Keys(Set.of("number"), Set.of("position"), hazard);

        // when
        String number = keys.expression("number", "text", "YH-370302-20261122-0000123", null);
        String data = keys.expression("data", "text", "{\"at\":\"01:30\",\"who's\":true}", null);

        // then
        assertThat(number).contains("YH-370302-20261122-").contains("nextval").doesNotContain("0000123");
        assertThat(data).isEqualTo("cast(E'{\"at\"\\x3A\"01\\x3A30\",\"who''s\"\\x3Atrue}' as text)");
        assertThat(keys.expression("hazard_id", "uuid", hazard.toString(), null))
                .isEqualTo("{case}");
        assertThat(keys.expression("event_id", "uuid", hazard.toString().replace("01930000", "01940000"), null))
                .isEqualTo("uuidv7()");
        assertThat(keys.expression("key_id", "uuid", "6ba7b810-9dad-41d1-80b4-00c04fd430c8", null))
                .isEqualTo("gen_random_uuid()");
        assertThat(keys.expression("uscc", "text", null, null)).isEqualTo("cast(null as text)");
    }
}
