package cn.zhibao.hazard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses documents that are too large. One that announces its size is never held in memory; one that does not is read
 * up to {@code quarkus.http.limits.max-body-size} and refused then.
 */
@ApplicationScoped
class BodyLimit {

    static final int BYTES_MAX = 1024 * 1024;

    /** Before everything else, so that nothing has been read or decided yet. */
    private static final int FIRST = 10_000;

    private final Buffer problem;

    BodyLimit(ObjectMapper json) throws JsonProcessingException {
        problem = Buffer.buffer(json.writeValueAsBytes(Problem.tooLarge(BYTES_MAX)));
    }

    static boolean exceeded(byte[] document) {
        return document.length > BYTES_MAX;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        if (announced(context.request()) <= BYTES_MAX) {
            context.next();
            return;
        }
        // The rest is read and dropped: a sender that still writes would otherwise lose the answer with the connection.
        context.request().handler(_ -> {}).endHandler(_ -> answer(context)).resume();
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException noLength) {
            return 0; // the framing of the protocol decides then
        }
    }

    private void answer(RoutingContext context) {
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem);
    }
}
