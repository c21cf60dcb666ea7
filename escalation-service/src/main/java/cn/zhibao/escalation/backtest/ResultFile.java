package cn.zhibao.escalation.backtest;

import cn.zhibao.events.wire.EventJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of results, one JSON object a line, up to a size. Used by one thread. */
final class ResultFile implements AutoCloseable {

    private final OutputStream out;
    private long bytesLeft;
    private volatile boolean complete = true;

    ResultFile(Path file, long bytesMax) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.bytesLeft = bytesMax;
    }

    /** Adds a line; once one does not fit, none is added any more. */
    void add(Object value) {
        if (!complete) {
            return;
        }
        byte[] line = (EventJson.write(value) + "\n").getBytes(StandardCharsets.UTF_8);
        bytesLeft -= line.length;
        if (bytesLeft < 0) {
            complete = false;
            return;
        }
        try {
            out.write(line);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** True while every line was added. */
    boolean isComplete() {
        return complete;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
