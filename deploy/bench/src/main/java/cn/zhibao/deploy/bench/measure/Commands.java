package cn.zhibao.deploy.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that run to their end. */
public final class Commands {

    private Commands() {}

    /**
     * What the program printed.
     *
     * @throws IllegalStateException when it fails or does not end in time; it is killed then
     */
    public static String output(List<String> command, Map<String, String> environment, Duration atMost)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("zhibao-bench", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String printed = Files.readString(out);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(
                        command.getFirst() + (ended ? " failed" : " did not end") + ":\n" + printed);
            }
            return printed;
        } finally {
            Files.delete(out);
        }
    }
}
