package cn.zhibao.deploy.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

final class RoundsTest {

    @Test
    void contestants_take_turns() throws Exception {
        // given
        List<String> order = new ArrayList<>();
        var contestants = new LinkedHashMap<String, Callable<Integer>>();
        contestants.put("ours", () -> noted(order, "ours"));
        contestants.put("theirs", () -> noted(order, "theirs"));

        // when
        Rounds<Integer> rounds = Rounds.interleaved(3, contestants);

        // then
        assertThat(order).containsExactly("ours", "theirs", "ours", "theirs", "ours", "theirs");
        assertThat(rounds.of("ours")).containsExactly(1, 3, 5);
        assertThat(rounds.median("theirs", Integer::doubleValue)).isEqualTo(4);
    }

    private static int noted(List<String> order, String who) {
        order.add(who);
        return order.size();
    }

    @Test
    void the_median_is_the_middle_value() {
        assertThat(Rounds.median(9, 1, 5)).isEqualTo(5);
        assertThat(Rounds.median(1, 4, 2, 9)).isEqualTo(3);
        assertThat(Rounds.median()).isNaN();
    }

    @Test
    void percentiles_are_in_milliseconds_and_a_negative_latency_counts_as_none() {
        // given
        Percentiles latencies = new Percentiles();

        // when
        for (int i = 1; i <= 99; i++) {
            latencies.add(1_000_000L * i);
        }
        latencies.add(-5);

        // then
        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.millis(50)).isBetween(48.9, 49.2);
        assertThat(latencies.millis(0)).isLessThan(0.01);
        assertThat(new Percentiles().millis(50)).isNaN();
    }

    @Test
    void the_proportional_size_of_a_process_is_read_in_bytes() {
        String summary = "55-7f ---p 00000000 00:00 0 [rollup]\nRss:  9000 kB\nPss:  1234 kB\nPss_Dirty: 1 kB\n";

        assertThat(Processes.proportionalBytes(summary)).isEqualTo(1234L * 1024);
    }

    @Test
    void this_process_costs_something() {
        long pid = ProcessHandle.current().pid();

        assertThat(Processes.tree(pid)).contains(pid);
        assertThat(Processes.cpuSeconds(pid)).isPositive();
        assertThat(Processes.command(pid)).isNotEmpty();
    }
}
