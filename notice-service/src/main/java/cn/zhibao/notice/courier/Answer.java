package cn.zhibao.notice.courier;

import cn.zhibao.notice.domain.delivery.Outcome;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Clock;

/** Waits for the answer to one request. What the answer says is of no interest, so its body is cut off early. */
final class Answer {

    private static final int BODY_MAX = 64 * 1024;

    private final HttpClientRequest request;
    private final Clock clock;
    private int read;

    Answer(HttpClientRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** Sends the body; the emitter hears the outcome, or the failure of the connection. */
    void await(Buffer body, UniEmitter<? super Outcome> emitter) {
        request.response().onSuccess(response -> read(response, emitter)).onFailure(emitter::fail);
        request.end(body).onFailure(emitter::fail);
    }

    private void read(HttpClientResponse response, UniEmitter<? super Outcome> emitter) {
        Outcome outcome =
                Outcome.of(response.statusCode(), RetryAfter.parse(response.getHeader("retry-after"), clock.instant()));
        response.exceptionHandler(emitter::fail);
        response.endHandler(_ -> emitter.complete(outcome));
        response.handler(chunk -> {
            read += chunk.length();
            if (read > BODY_MAX) {
                emitter.complete(outcome);
                request.reset();
            }
        });
    }
}
