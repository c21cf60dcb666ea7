package cn.zhibao.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No server outlives the process that started it, not even when that is killed. */
final class ParentDeathIT {

    @TempDir
    Path folder;

    @Test
    void servers_end_when_their_parent_is_killed() throws Exception {
        // given
        List<String> command = Installation.find().java(List.of("-XX:+UseSerialGC", "-Xmx64m"), ParentDeathIT.class);
        command.set(command.indexOf("-cp") + 1, command.get(command.indexOf("-cp") + 1) + ":target/test-classes");
        command.add(folder.toString());
        Process parent = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String pids = new BufferedReader(new InputStreamReader(parent.getInputStream(), UTF_8)).readLine();
        List<ProcessId> servers = List.of(pids.split(" ", -1)).stream()
                .map(pid -> ProcessId.of(Long.parseLong(pid)).orElseThrow())
                .toList();

        // when
        parent.destroyForcibly();

        // then
        assertThat(servers).hasSize(2);
        assertThat(Wait.until(Duration.ofSeconds(20), () -> servers.stream().noneMatch(ProcessId::isAlive)))
                .isTrue();
    }

    /** The parent: starts both servers, prints their numbers and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        LocalPostgres postgres =
                LocalPostgres.in(folder.resolve("postgres"), 0, "secret").start();
        LocalKafka kafka = LocalKafka.in(folder.resolve("kafka"), 0, 0).start();
        System.out.println(postgres.pid() + " " + kafka.pid());
        Thread.currentThread().join();
    }
}
