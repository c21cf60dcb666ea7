package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A duty desk that listens to the live stream from the moment it is opened. Closing it ends the connection. */
public final class Desk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration UNTIL_HELLO = Duration.ofSeconds(15);

    private final String name;
    private final String token;
    private final List<Arrival> seen = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Arrival> unread = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> greeted = new CompletableFuture<>();
    private final Thread listener;
    private volatile @Nullable Stream<String> lines;

    private Desk(Door door, String name, String token, @Nullable String lastPosition) {
        this.name = name;
        this.token = token;
        HttpRequest.Builder request = HttpRequest.newBuilder(door.at("/api/v1/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastPosition != null) {
            request.header("Last-Event-ID", lastPosition);
        }
        listener = Thread.ofVirtual().name("desk-" + name).unstarted(() -> listen(door, request.build()));
    }

    /** Opens a desk and waits until the stream has greeted it: nothing published from now on is missed. */
    public static Desk open(Door door, String name, String token) {
        return resume(door, name, token, null);
    }

    /** Opens a desk that goes on after a position it saw before. */
    public static Desk resume(Door door, String name, String token, @Nullable String lastPosition) {
        Desk desk = new Desk(door, name, token, lastPosition);
        desk.listener.start();
        try {
            desk.greeted.get(UNTIL_HELLO.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while opening the desk " + name, stopped);
        } catch (java.util.concurrent.ExecutionException | TimeoutException silent) {
            desk.close();
            throw new IllegalStateException("the live stream does not greet the desk " + name, silent);
        }
        return desk;
    }

    /** Who this desk is, such as {@code province}. */
    public String name() {
        return name;
    }

    /** The token it came with. */
    public String token() {
        return token;
    }

    /** Everything it saw so far, in order. */
    public List<Arrival> seen() {
        return List.copyOf(seen);
    }

    /** Waits for an arrival not handed out before; what does not match is passed over. Null when time is up. */
    public @Nullable Arrival next(Duration patience, Predicate<Arrival> wanted) {
        Instant end = Instant.now().plus(patience);
        try {
            while (true) {
                long left = Duration.between(Instant.now(), end).toMillis();
                Arrival arrival = left <= 0 ? null : unread.poll(left, TimeUnit.MILLISECONDS);
                if (arrival == null || wanted.test(arrival)) {
                    return arrival;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting at the desk " + name, stopped);
        }
    }

    private void listen(Door door, HttpRequest request) {
        try {
            HttpResponse<Stream<String>> response = door.client().send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("HTTP " + response.statusCode());
            }
            lines = response.body();
            var parser = new SseLines(this::arrived);
            response.body().forEach(parser::line);
        } catch (java.io.IOException | IllegalStateException ended) {
            greeted.completeExceptionally(ended);
        } catch (java.io.UncheckedIOException closed) {
            greeted.completeExceptionally(closed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrived(String id, String type, String data) {
        if (type.equals("hello")) {
            greeted.complete(null);
        } else if (!type.equals("heartbeat")) {
            Arrival arrival = new Arrival(Instant.now(), id, type, parse(data));
            seen.add(arrival);
            unread.add(arrival);
        }
    }

    private static JsonNode parse(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("the live stream sent no JSON: " + data, notJson);
        }
    }

    @Override
    public void close() {
        listener.interrupt();
        Stream<String> open = lines;
        if (open != null) {
            open.close();
        }
    }
}
