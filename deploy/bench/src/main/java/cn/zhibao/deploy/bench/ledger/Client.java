package cn.zhibao.deploy.bench.ledger;

import cn.zhibao.deploy.bench.measure.Percentiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the service over HTTP and takes the time until the whole answer is there. Thread-safe. */
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Client(String address) {
        this.address = address;
    }

    /** What is asked, and by whom. */
    record Ask(String token, String path) {}

    /** What came, and how long it took. */
    record Answer(String body, long nanos) {}

    /** Fails on any answer but 200: what is not there cannot be measured. */
    Answer get(Ask ask) throws IOException, InterruptedException {
        HttpRequest request = request(ask).build();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IOException(ask.path() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return new Answer(answer.body(), nanos);
    }

    /** Sends a document with a key of its own; the status of the answer. */
    CompletableFuture<Integer> post(Ask ask, String document, int version) {
        HttpRequest request = request(ask)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(document))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
    }

    private HttpRequest.Builder request(Ask ask) {
        return HttpRequest.newBuilder(URI.create(address + ask.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + ask.token());
    }

    /** So many connections, each of which asks the next as soon as it has its answer; several asks in a row are one reading. */
    Percentiles inTurn(int connections, List<List<Ask>> readings) throws IOException, InterruptedException {
        Percentiles latencies = new Percentiles();
        AtomicInteger next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < readings.size(); n = next.getAndIncrement()) {
                        long nanos = 0;
                        for (Ask ask : readings.get(n)) {
                            nanos += get(ask).nanos();
                        }
                        latencies.add(nanos);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
        return latencies;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
