package cn.zhibao.deploy.up;

import cn.zhibao.deploy.local.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where one stack keeps what it has.
 *
 * @param home the checkout
 * @param path the folder of this stack
 */
record RunFolder(Path home, Path path) {

    static RunFolder of(Path home, Options options, Map<String, String> environment) {
        String given = environment.get("ZHIBAO_RUN");
        Path usual = home.resolve(".run");
        if (given != null && !given.isBlank()) {
            return new RunFolder(home, ownersOnly(Path.of(given)));
        }
        int offset = options.portOffset();
        return new RunFolder(home, ownersOnly(offset == 0 ? usual : usual.resolve("offset-" + offset)));
    }

    /** Others may pass, as PostgreSQL must where it runs as nobody, but not look around. */
    private static Path ownersOnly(Path folder) {
        Path made = Folders.make(folder);
        try {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + made + " private", e);
        }
    }

    /** Programs that every stack of this checkout shares. */
    Path programs() {
        return Folders.make(home.resolve(".run/servers"));
    }

    Path data() {
        return Folders.make(path.resolve("data"));
    }

    Path log(String name) {
        return Folders.make(path.resolve("logs")).resolve(name + ".log");
    }

    Path pids() {
        return Folders.make(path.resolve("pids"));
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    /** What a client on this machine needs to know of the running stack. */
    Path description() {
        return path.resolve("stack.env");
    }

    Path lock() {
        return path.resolve("lock");
    }
}
