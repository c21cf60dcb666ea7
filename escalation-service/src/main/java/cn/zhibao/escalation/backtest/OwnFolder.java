package cn.zhibao.escalation.backtest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is there as long as its owner. Who dies without closing it leaves it behind: the next one to open a folder beside
 * it takes it away. The lock of a file inside tells the living from the dead, because the system lets go of it when they die.
 */
final class OwnFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OwnFolder.class);
    private static final String PREFIX = "zhibao-backtests-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private OwnFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new one in a folder of temporary files; what the dead left there is gone. */
    static OwnFolder in(Path temporary) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path other : others) {
                deleteIfLeft(other);
            }
        }
        while (true) {
            Path path = Files.createTempDirectory(temporary, PREFIX);
            FileChannel channel = lock(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // One that starts at the same time may have taken it for left before it was locked.
            if (channel != null && Files.exists(path.resolve(LOCK))) {
                return new OwnFolder(path, channel);
            }
        }
    }

    Path path() {
        return path;
    }

    private static void deleteIfLeft(Path other) {
        try (FileChannel channel = lock(other, StandardOpenOption.WRITE)) {
            if (channel != null) {
                delete(other);
            }
        } catch (IOException foreign) {
            LOG.debugf(foreign, "not ours to remove, folder=%s", other);
        }
    }

    /** Null when another holds it, or when it is not there. */
    private static @Nullable FileChannel lock(Path folder, StandardOpenOption... options) throws IOException {
        try {
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), options);
            if (isLocked(channel)) {
                return channel;
            }
            channel.close();
        } catch (NoSuchFileException gone) {
            LOG.tracef(gone, "nothing to lock, folder=%s", folder);
        }
        return null;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** With all that is in it; what cannot be removed is told to the log. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            LOG.warnf(kept, "files of a backtest could not be removed, folder=%s", folder);
        }
    }

    @Override
    public void close() {
        delete(path);
        try {
            lock.close();
        } catch (IOException kept) {
            LOG.warnf(kept, "a lock could not be given up, folder=%s", path);
        }
    }
}
