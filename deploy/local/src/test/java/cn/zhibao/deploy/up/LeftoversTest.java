package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.deploy.local.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {

    @TempDir
    Path folder;

    private final Process process;

    LeftoversTest() throws IOException {
        process = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void clean() {
        process.destroyForcibly();
    }

    @Test
    void the_next_launcher_stops_what_a_killed_one_left_behind() throws Exception {
        // given
        new Leftovers(folder).started("Kafka", ProcessId.of(process.pid()).orElseThrow(), "TERM");

        // when
        Leftovers next = new Leftovers(folder);
        boolean found = next.pids().contains(process.pid());
        List<String> stopped = next.stop();

        // then
        assertThat(found).isTrue();
        assertThat(stopped).containsExactly("kafka");
        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(new Leftovers(folder).pids()).isEmpty();
    }

    @Test
    void another_process_that_got_the_same_number_is_left_in_peace() {
        // given
        ProcessId real = ProcessId.of(process.pid()).orElseThrow();
        new Leftovers(folder).started("Kafka", new ProcessId(real.pid(), real.born() - 1), "TERM");

        // when
        List<String> stopped = new Leftovers(folder).stop();

        // then
        assertThat(stopped).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void what_was_stopped_in_order_is_forgotten() {
        // given
        Leftovers leftovers = new Leftovers(folder);
        leftovers.started("Kafka", ProcessId.of(process.pid()).orElseThrow(), "TERM");

        // when
        leftovers.stopped("Kafka");

        // then
        assertThat(leftovers.pids()).isEmpty();
    }
}
