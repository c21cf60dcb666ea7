package cn.zhibao.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway: says what it was asked, or misbehaves when the path says so. */
final class Upstream implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** Bodies that arrived to their end. */
    final AtomicInteger wholeBodies = new AtomicInteger();

    /** Calls of any kind that arrived. */
    final AtomicInteger calls = new AtomicInteger();

    /** Done when the first part of an upload has arrived. */
    final CompletableFuture<String> firstPart = new CompletableFuture<>();

    /** Lets a dripping answer go on. */
    final CompletableFuture<String> secondDrop = new CompletableFuture<>();

    Upstream() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    private void answer(HttpServerRequest call) {
        calls.incrementAndGet();
        String path = String.valueOf(call.path());
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "slow" -> call.resume();
            case "broken" -> call.connection().close();
            case "none" -> call.response().setStatusCode(204).end();
            case "dripping" -> drip(call);
            default -> echo(call);
        }
    }

    private void drip(HttpServerRequest call) {
        call.response().setChunked(true).write("one\n");
        var context = vertx.getOrCreateContext();
        var _ = secondDrop.thenAccept(
                drop -> context.runOnContext(_ -> call.response().end(drop)));
    }

    private void echo(HttpServerRequest call) {
        long[] bytes = {0};
        call.handler(part -> {
            bytes[0] += part.length();
            firstPart.complete(part.toString());
        });
        call.endHandler(_ -> {
            wholeBodies.incrementAndGet();
            var headers = new JsonObject();
            call.headers()
                    .names()
                    .forEach(name -> headers.put(
                            name.toLowerCase(java.util.Locale.ROOT),
                            new JsonArray(call.headers().getAll(name))));
            call.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Keep-Alive", "timeout=7")
                    .putHeader("X-Own", "kept")
                    .end(new JsonObject()
                            .put("method", call.method().name())
                            .put("uri", call.uri())
                            .put("headers", headers)
                            .put("bytes", bytes[0])
                            .toBuffer());
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
