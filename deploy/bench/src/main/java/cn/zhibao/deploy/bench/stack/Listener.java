package cn.zhibao.deploy.bench.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A desk that listens to the live stream and notes when it heard what, what it heard twice and what it missed. One thread
 * listens, any may ask.
 */
final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Topics by the beginnings of the names of their types; the others come from escalation-service. */
    private static final Set<String> FROM_HAZARD_SERVICE = Set.of("hazard", "accident", "rectification");

    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger gaps = new AtomicInteger();
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final InputStream stream;
    private volatile @Nullable String ended;

    /** Connects and waits for the greeting: from then on nothing is missed. */
    Listener(HttpClient client, URI gateway, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        stream = answer.body();
        if (answer.statusCode() != 200) {
            throw new IOException("the live stream answered " + answer.statusCode());
        }
        Thread.ofPlatform().name("listener").daemon().start(this::listen);
        if (!greeted.await(15, TimeUnit.SECONDS)) {
            throw new IOException("the live stream does not greet");
        }
    }

    private void listen() {
        String type = "";
        String data = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    type = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    message(type, data, System.nanoTime());
                    data = "";
                }
            }
            ended = "the gateway ended the stream";
        } catch (IOException closed) {
            ended = String.valueOf(closed.getMessage());
        }
    }

    private void message(String type, String data, long now) throws IOException {
        switch (type) {
            case "hello" -> greeted.countDown();
            case "heartbeat" -> {
                // says only that all is well
            }
            case "resume" -> throw new IOException("the gateway asks to come back: " + data);
            default -> event(type, JSON.readTree(data), now);
        }
    }

    private void event(String type, JsonNode event, long now) {
        String subject = event.path("subject").asText();
        if (!ids.add(event.path("id").asText())) {
            duplicates.incrementAndGet();
            return;
        }
        heard.putIfAbsent(type + " " + subject, now);
        long sequence = event.path("sequence").asLong();
        Long before = sequences.put(source(type) + " " + subject, sequence);
        if (before != null && before + 1 != sequence) {
            gaps.incrementAndGet();
        }
    }

    /** Which service told it: versions of a case are counted per service. */
    static String source(String type) {
        String first = type.substring(0, Math.max(0, type.indexOf('-')));
        if (FROM_HAZARD_SERVICE.contains(first)) {
            return "hazard-service";
        }
        return first.equals("notice") ? "notice-service" : "escalation-service";
    }

    /** When an event of this type about this case was first heard, in the machine's nanoseconds; null when not yet. */
    @Nullable
    Long heard(String type, String caseId) {
        return heard.get(type + " " + caseId);
    }

    /** Events heard more than once. */
    int duplicates() {
        return duplicates.get();
    }

    /** Events of a case that were not next after the one before. */
    int gaps() {
        return gaps.get();
    }

    /** Why nothing is heard any more; null while the stream is open. */
    @Nullable
    String ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
