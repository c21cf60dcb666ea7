package cn.zhibao.gateway.http;

import cn.zhibao.gateway.live.Ending;
import cn.zhibao.gateway.live.Frame;
import cn.zhibao.gateway.live.Listener;
import cn.zhibao.gateway.live.LiveStream;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: carries messages from the listener's queue to the socket as fast as the socket takes them. All state
 * but the wake mark belongs to the event loop of the call.
 */
final class StreamConnection {

    private static final int BYTES_PER_WRITE = 64 << 10;

    /** A reader that takes nothing for so long after its stream was ended is cut off. */
    private static final long FAREWELL_MS = 10_000;

    private final RoutingContext call;
    private final LiveStream stream;
    private final Duration granted;
    private final Context context;
    private final AtomicBoolean awake = new AtomicBoolean();
    private @Nullable Listener listener;
    private String lastId = "";
    private long expiry = -1;
    private long farewell = -1;

    StreamConnection(RoutingContext call, LiveStream stream, Duration granted) {
        this.call = call;
        this.stream = stream;
        this.granted = granted;
        this.context = call.vertx().getOrCreateContext();
    }

    /** There is something to take. From any thread. */
    void wake() {
        if (awake.compareAndSet(false, true)) {
            run(this::drain);
        }
    }

    void run(Runnable task) {
        context.runOnContext(_ -> task.run());
    }

    void start(Listener open) {
        HttpServerResponse response = call.response();
        if (response.closed()) {
            stream.leave(open);
            return;
        }
        listener = open;
        call.put(StreamDoor.OPEN, true);
        response.closeHandler(_ -> close());
        response.exceptionHandler(_ -> close());
        response.drainHandler(_ -> drain());
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        call.request().resume();
        expiry = call.vertx().setTimer(Math.max(1, granted.toMillis()), _ -> stream.end(open, Ending.TOKEN_EXPIRED));
        drain();
    }

    private void drain() {
        awake.set(false);
        HttpServerResponse response = call.response();
        if (listener == null) {
            return;
        }
        while (isOpen(response) && !response.writeQueueFull()) { // a write may end in here again through drain or close
            Buffer next = take(listener);
            if (next == null) {
                finish(listener, response);
                return;
            }
            response.write(next);
        }
        if (isOpen(response) && listener.ends() && farewell < 0) {
            farewell = call.vertx()
                    .setTimer(FAREWELL_MS, _ -> call.request().connection().close());
        }
    }

    private static boolean isOpen(HttpServerResponse response) {
        return !response.ended() && !response.closed();
    }

    /** What waits, as one piece: a lone message goes out as the bytes that all listeners share. */
    private @Nullable Buffer take(Listener from) {
        Frame first = from.poll();
        Frame second = first == null ? null : from.poll();
        if (first == null || second == null) {
            lastId = first == null ? lastId : first.id();
            return first == null ? null : first.bytes();
        }
        Buffer many = Buffer.buffer().appendBuffer(first.bytes());
        for (Frame frame = second; frame != null; frame = many.length() < BYTES_PER_WRITE ? from.poll() : null) {
            many.appendBuffer(frame.bytes());
            lastId = frame.id();
        }
        return many;
    }

    private void finish(Listener from, HttpServerResponse response) {
        Ending why = from.ending();
        if (why != null) {
            response.end(Frame.resume(lastId, why).bytes());
            close();
        }
    }

    private void close() {
        call.vertx().cancelTimer(expiry);
        call.vertx().cancelTimer(farewell);
        if (listener != null) {
            stream.leave(listener);
        }
    }
}
