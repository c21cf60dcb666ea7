package cn.zhibao.deploy.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. For root it runs in an empty user namespace: nobody's name, yet the owner of the files.
 * Where namespaces are forbidden (many containers), it runs as {@code nobody}, to whom its folder is then given.
 */
final class PostgresUser {

    private static final String NOBODY = "65534";

    /** Another program may stand in for unshare, to try the second way where the first works. */
    private static final String UNSHARE =
            requireNonNull(System.getProperty("zhibao.local.unshare", "/usr/bin/unshare"));

    private PostgresUser() {}

    /**
     * The start of a command that runs the program as somebody who is not root, in the process that is started.
     *
     * @param folder all that the program reads and writes
     */
    static List<String> command(Path program, Path folder) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    succeeds(List.of(UNSHARE, "-U", "true")) ? List.of(UNSHARE, "-U") : asNobody(program, folder));
        }
        command.add(program.toString());
        return command;
    }

    private static List<String> asNobody(Path program, Path folder) {
        List<String> become =
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs");
        List<String> trial = new ArrayList<>(become);
        trial.addAll(List.of(program.toString(), "--version"));
        boolean given = succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        if (!given || !succeeds(trial)) {
            throw new IllegalStateException(
                    "PostgreSQL refuses to run as root, this machine gives root no user namespace"
                            + " (unshare -U), and the user nobody may not read " + program
                            + ": run as an ordinary user");
        }
        return become;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(30, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
