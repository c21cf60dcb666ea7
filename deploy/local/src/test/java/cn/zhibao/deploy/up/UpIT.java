package cn.zhibao.deploy.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.deploy.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people call it: its words and its exit codes. */
final class UpIT {

    private static final List<String> NAMES = List.of(
            "GATEWAY",
            "HAZARD",
            "ESCALATION",
            "NOTICE",
            "AUDITOR",
            "KEYCLOAK",
            "KAFKA",
            "KAFKA_CONTROLLER",
            "POSTGRES");

    @TempDir
    Path folder;

    @Test
    void a_check_of_a_free_machine_finds_no_problem_and_starts_nothing() throws Exception {
        // when
        Answer answer = call(List.of(), "--check", "--servers-only");

        // then
        assertThat(answer.text()).contains("No problem found.");
        assertThat(answer.code()).isZero();
        assertThat(folder.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void every_busy_port_is_named_before_anything_starts() throws Exception {
        try (ServerSocket one = busy();
                ServerSocket other = busy()) {
            // when
            Answer answer = call(List.of(one.getLocalPort(), other.getLocalPort()), "--servers-only");

            // then
            assertThat(answer.text())
                    .contains("Port " + one.getLocalPort() + ", wanted by Keycloak, is busy")
                    .contains("Port " + other.getLocalPort() + ", wanted by Kafka, is busy")
                    .contains("Mend: kill " + ProcessHandle.current().pid());
            assertThat(answer.code()).isOne();
            assertThat(folder.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void a_second_call_beside_a_running_stack_says_so() throws Exception {
        // given
        Files.writeString(folder.resolve("launcher.pid"), "4711");
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            // when
            Answer answer = call(List.of(), "--servers-only");

            // then
            assertThat(lock.isValid()).isTrue();
            assertThat(answer.text()).contains("A stack runs already").contains("kill 4711");
            assertThat(answer.code()).isOne();
        }
    }

    @Test
    void a_wrong_call_shows_how_to_call_it() throws Exception {
        // when
        Answer answer = call(List.of(), "--frehs");

        // then
        assertThat(answer.text()).contains("unknown option --frehs").contains("Usage: deploy/up");
        assertThat(answer.code()).isEqualTo(2);
    }

    private static ServerSocket busy() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private record Answer(int code, String text) {}

    /** Calls it with its own folder and free ports, but the ports given for Keycloak and Kafka. */
    private Answer call(List<Integer> ports, String... arguments) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-Dzhibao.home=" + Path.of("../..").toAbsolutePath().normalize(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                "cn.zhibao.deploy.up.Up"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("ZHIBAO_RUN", folder.toString());
        NAMES.forEach(name -> environment.put("ZHIBAO_" + name + "_PORT", String.valueOf(Ports.free())));
        if (ports.size() == 2) {
            environment.put("ZHIBAO_KEYCLOAK_PORT", String.valueOf(ports.getFirst()));
            environment.put("ZHIBAO_KAFKA_PORT", String.valueOf(ports.getLast()));
        }
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
