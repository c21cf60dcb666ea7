package cn.zhibao.notice.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** A real HTTP endpoint of a subscriber on this machine. */
public final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private volatile IntUnaryOperator statuses = _ -> 204;
    private volatile boolean silent;

    /** One request as it came. */
    public record Call(String body, Map<String, List<String>> headers, int status) {

        public String id() {
            return Objects.requireNonNull(headers.get("Webhook-id")).getFirst();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException(body, unreadable);
            }
        }

        /** Verifies the signature as a subscriber does, with the library of the standard. */
        public void verify(String secret) throws EmptyWebhookSecretException, WebhookVerificationException {
            new Webhook(secret).verify(body, headers);
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers the n-th request (from 1) with the status of n. */
    public Receiver answering(IntUnaryOperator statusOfNth) {
        statuses = statusOfNth;
        return this;
    }

    /** Takes requests and never answers. */
    public Receiver silent() {
        silent = true;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** All requests so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Requests that were answered with success. */
    public List<Call> taken() {
        return calls.stream().filter(call -> call.status() < 300).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status;
        synchronized (calls) {
            status = statuses.applyAsInt(calls.size() + 1);
            calls.add(new Call(body, Map.copyOf(exchange.getRequestHeaders()), status));
        }
        if (silent) {
            awaitClose();
        }
        if (status >= 500) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        if (status >= 300 && status < 400) {
            exchange.getResponseHeaders().add("Location", url());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
