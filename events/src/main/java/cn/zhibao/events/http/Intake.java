package cn.zhibao.events.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * A body as it arrives. It is read to its end even when it is too large, because a sender that still writes would lose
 * the answer with the connection; what is too much is dropped, and a body without an end is cut off.
 */
final class Intake {

    /** Enough for senders of documents of usual size that look for an answer only after the last byte. */
    private static final long DROPPED_MAX = 16L << 20;

    private final long bytesMax;
    private final Buffer kept = Buffer.buffer();
    private long bytes;

    private Intake(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Reads the body; the item comes when all of it was read, or enough to know that it has no end. */
    static Uni<Intake> of(RoutingContext call, long bytesMax) {
        return read(call, new Intake(bytesMax), bytesMax);
    }

    /** Lets a body go by that is known to be larger than what is allowed, and holds nothing of it. */
    static Uni<Intake> dropping(RoutingContext call, long bytesMax) {
        return read(call, new Intake(0), bytesMax);
    }

    private static Uni<Intake> read(RoutingContext call, Intake intake, long bytesMax) {
        return Uni.createFrom().emitter(done -> {
            HttpServerRequest request = call.request();
            request.handler(part -> {
                        intake.take(part);
                        if (intake.bytes > bytesMax + DROPPED_MAX) {
                            request.pause().handler(null);
                            call.addEndHandler(_ -> request.connection().close());
                            done.complete(intake);
                        }
                    })
                    .endHandler(_ -> done.complete(intake))
                    .resume();
        });
    }

    private void take(Buffer part) {
        bytes += part.length();
        if (!exceeded()) {
            kept.appendBuffer(part);
        }
    }

    boolean exceeded() {
        return bytes > bytesMax;
    }

    /** The whole body, when it has not {@link #exceeded} what is allowed. */
    byte[] document() {
        return kept.getBytes();
    }
}
