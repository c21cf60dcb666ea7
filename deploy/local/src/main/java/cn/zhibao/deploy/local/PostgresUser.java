package cn.zhibao.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root. For root it runs in an empty user namespace: nobody's name, yet the owner of the files. */
final class PostgresUser {

    private static final String UNSHARE = "/usr/bin/unshare";

    private PostgresUser() {}

    /** The start of a command that runs the program as somebody who is not root, in the process that is started. */
    static List<String> command(Path program) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            if (!mayUnshare()) {
                throw new IllegalStateException("PostgreSQL refuses to run as root, and this machine gives root no user"
                        + " namespace (unshare -U): run as an ordinary user");
            }
            command.addAll(List.of(UNSHARE, "-U"));
        }
        command.add(program.toString());
        return command;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean mayUnshare() {
        try {
            Process trial = new ProcessBuilder(UNSHARE, "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
