package cn.zhibao.deploy.up;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.deploy.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChecksTest {

    private static final RunFolder FOLDER = new RunFolder(Path.of("/home"), Path.of("/home/.run"));

    @Test
    void a_busy_port_is_named_with_the_process_that_holds_it() throws IOException {
        // given
        long self = ProcessHandle.current().pid();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when
            var problems = Checks.ofPorts(Map.of("Kafka", busy.getLocalPort()), Set.of());

            // then
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.what())
                        .contains("Port " + busy.getLocalPort() + ", wanted by Kafka, is busy: process " + self);
                assertThat(problem.mend()).contains("kill " + self).contains("--port-offset");
            });
        }
    }

    @Test
    void a_port_held_by_what_is_stopped_first_is_no_problem() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when
            var problems = Checks.ofPorts(
                    Map.of("Kafka", busy.getLocalPort()),
                    Set.of(ProcessHandle.current().pid()));

            // then
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void free_ports_are_no_problem() {
        assertThat(Checks.ofPorts(Map.of("gateway", Ports.free()), Set.of())).isEmpty();
    }

    @Test
    void too_little_memory_and_disk_are_both_named_at_once() {
        // when
        var problems = Checks.ofRoom(Optional.of(900L), 100, FOLDER);

        // then
        assertThat(problems)
                .extracting(Problem::what)
                .satisfiesExactly(
                        memory -> assertThat(memory).contains("2500 MB of memory, 900 MB are free"),
                        disk -> assertThat(disk).contains("3000 MB of disk").contains("100 MB are free"));
    }

    @Test
    void enough_room_is_no_problem_and_neither_is_a_machine_that_does_not_tell() {
        assertThat(Checks.ofRoom(Optional.of(2_500L), 3_000, FOLDER)).isEmpty();
        assertThat(Checks.ofRoom(Optional.empty(), 3_000, FOLDER)).isEmpty();
    }

    @Test
    void a_missing_or_old_node_is_named() {
        assertThat(Checks.ofNode(Optional.empty()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.mend()).contains("apt-get install nodejs"));
        assertThat(Checks.ofNode(Optional.of(18)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("this is Node 18"));
        assertThat(Checks.ofNode(Optional.of(20))).isEmpty();
    }
}
