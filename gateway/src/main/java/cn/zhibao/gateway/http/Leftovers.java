package cn.zhibao.gateway.http;

import io.vertx.core.http.HttpServerRequest;

/** What a client still sends after its request was refused. */
final class Leftovers {

    /** Enough for a client that reads the answer only after it has sent a body of usual size. */
    private static final long BYTES_MAX = 16L << 20;

    private Leftovers() {}

    /** Reads and drops the rest of the body, so that the client gets to see the answer; an endless body is cut off. */
    static void drop(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long[] dropped = {0};
        request.exceptionHandler(_ -> {});
        request.handler(part -> {
            dropped[0] += part.length();
            if (dropped[0] > BYTES_MAX) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
