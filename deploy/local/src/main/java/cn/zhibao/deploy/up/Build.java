package cn.zhibao.deploy.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zhibao.deploy.local.Folders;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the services that were changed, with the wrapper of the checkout. */
final class Build {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.*?) [0-9]\\S* +\\[(\\d+/\\d+)]");
    private static final int TAIL_LINES = 40;

    private final Path home;
    private final Path log;
    private final Screen screen;

    Build(Path home, Path log, Screen screen) {
        this.home = home;
        this.log = log;
        this.screen = screen;
    }

    /** Returns when all are built; throws with the end of the build's log when one cannot be. */
    void run(List<String> services, Staleness staleness) {
        // One module after the other, whatever .mvn says: of modules that are built at once nobody could say which is
        // done.
        List<String> command = new ArrayList<>(List.of(home.resolve("mvnw").toString(), "-B", "-ntp", "-T1"));
        command.addAll(
                List.of("package", "-DskipTests", "-Dspotless.check.skip", "-pl", String.join(",", services), "-am"));
        int result;
        try {
            Process process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-build"));
            follow(process);
            result = process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("the build could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building", e);
        }
        if (result != 0) {
            throw new IllegalStateException(
                    "the build failed. The end of " + log + ":\n" + Folders.tail(log, TAIL_LINES));
        }
        services.forEach(service -> touch(staleness.jar(service)));
    }

    private void follow(Process process) throws IOException {
        String module = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
                BufferedWriter copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                Matcher building = MODULE.matcher(line);
                if (building.find()) {
                    finish(module);
                    module = "build " + building.group(2) + " " + building.group(1);
                    screen.begin(module);
                }
            }
        }
        finish(module);
    }

    private void finish(String module) {
        if (!module.isEmpty()) {
            screen.done(module, "done");
        }
    }

    /** A build that had nothing to write leaves an old time behind, and would be repeated by every start. */
    private static void touch(Path jar) {
        try {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException("the build left no " + jar, e);
        }
    }
}
