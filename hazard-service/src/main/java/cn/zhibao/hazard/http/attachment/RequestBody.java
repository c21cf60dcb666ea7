package cn.zhibao.hazard.http.attachment;

import cn.zhibao.hazard.app.attachment.Incoming;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request in pieces of 256 KB. Between two of them the connection is not read, so that the sender waits.
 * Lives on the event loop of its request.
 */
final class RequestBody implements Incoming {

    private static final int PIECE = 256 << 10;

    /** Enough for senders that look for an answer only after the last byte. */
    private static final long DROPPED_MAX = 32L << 20;

    private static final String CONTINUE = "100-continue";

    private final RoutingContext call;
    private final HttpServerRequest request;
    private Buffer gathered = Buffer.buffer();
    private boolean ended;
    private boolean asking;
    private @Nullable Throwable broken;
    private @Nullable UniEmitter<? super Optional<byte[]>> waiting;

    RequestBody(RoutingContext call) {
        this.call = call;
        this.request = call.request();
        this.asking = CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        this.ended = request.isEnded();
        if (!ended) {
            request.pause();
            request.handler(this::take).endHandler(_ -> end()).exceptionHandler(this::fail);
        }
    }

    @Override
    public Uni<Optional<byte[]>> next() {
        return Uni.createFrom().emitter(piece -> {
            waiting = piece;
            if (asking) {
                asking = false;
                call.response().writeContinue();
            }
            deliver();
        });
    }

    private void take(Buffer part) {
        gathered.appendBuffer(part);
        deliver();
    }

    private void end() {
        ended = true;
        deliver();
    }

    private void fail(Throwable why) {
        broken = why;
        deliver();
    }

    /** Hands out what is there when it is a whole piece or the last one; otherwise lets more come. */
    private void deliver() {
        UniEmitter<? super Optional<byte[]>> asker = waiting;
        if (asker == null) {
            return;
        }
        Throwable why = broken;
        if (gathered.length() >= PIECE || (ended && gathered.length() > 0)) {
            if (!ended) {
                request.pause();
            }
            byte[] piece = gathered.getBytes();
            gathered = Buffer.buffer();
            waiting = null;
            asker.complete(Optional.of(piece));
        } else if (ended) {
            waiting = null;
            asker.complete(Optional.empty());
        } else if (why != null) {
            waiting = null;
            asker.fail(new BrokenOff(why));
        } else {
            request.resume();
        }
    }

    /**
     * Lets the rest of the body go by, because a sender that still writes would lose the answer with the connection. A sender
     * that waits for leave to send gets the answer instead.
     */
    Uni<Void> rest() {
        if (asking) {
            closeAfterwards();
            return Uni.createFrom().voidItem();
        }
        if (ended || broken != null) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().emitter(done -> {
            long[] dropped = {0};
            request.handler(part -> {
                        dropped[0] += part.length();
                        if (dropped[0] > DROPPED_MAX) {
                            request.pause().handler(null);
                            closeAfterwards();
                            done.complete(null);
                        }
                    })
                    .endHandler(_ -> done.complete(null))
                    .exceptionHandler(_ -> done.complete(null))
                    .resume();
        });
    }

    /** In HTTP/1 only a new connection knows where the next request begins. */
    private void closeAfterwards() {
        if (request.version() != HttpVersion.HTTP_2) {
            call.addEndHandler(_ -> request.connection().close());
        }
    }
}
