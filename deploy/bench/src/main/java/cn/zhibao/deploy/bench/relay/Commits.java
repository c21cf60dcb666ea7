package cn.zhibao.deploy.bench.relay;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * When each event was committed, in nanoseconds of the machine's monotonic clock, which all processes of a machine share.
 * Safe for use by many threads.
 */
final class Commits {

    private final Map<UUID, Long> nanos = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    void add(UUID eventId, long committed) {
        nanos.put(eventId, committed);
    }

    void fail(Throwable why) {
        failure.compareAndSet(null, why);
    }

    /** Keeps all in a file; throws when one was not committed. */
    void write(Path file, int expected) throws IOException {
        if (nanos.size() != expected) {
            throw new IOException(nanos.size() + " of " + expected + " events were committed", failure.get());
        }
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(expected);
            nanos.forEach((id, committed) -> put(out, id, committed));
        }
    }

    private static void put(DataOutputStream out, UUID id, long committed) {
        try {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeLong(committed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<UUID, Long> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            Map<UUID, Long> committed = HashMap.newHashMap(count);
            for (int i = 0; i < count; i++) {
                committed.put(new UUID(in.readLong(), in.readLong()), in.readLong());
            }
            return committed;
        }
    }
}
