package cn.zhibao.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A desk that listens to the stream. */
final class Ear implements AutoCloseable {

    /** One message; the last one of an ended stream is named {@code end}. */
    record Message(String id, String event, String data) {}

    private final InputStream body;
    private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();

    private Ear(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::listen);
    }

    static Ear at(Door door, String query, String token, @Nullable String lastId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = door.request("/api/v1/stream" + query, token);
        var response = door.open(lastId == null ? request : request.header("Last-Event-ID", lastId));
        if (response.statusCode() != 200) {
            throw new AssertionError("the stream did not open: " + response.statusCode());
        }
        return new Ear(response.body());
    }

    static Ear of(InputStream body) {
        return new Ear(body);
    }

    /** The next message that is no heartbeat. */
    Message next() throws InterruptedException {
        while (true) {
            Message message = heard.poll(15, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing was heard for 15 s");
            }
            if (!message.event().equals("heartbeat")) {
                return message;
            }
        }
    }

    Message heartbeat() throws InterruptedException {
        while (true) {
            Message message = heard.poll(15, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no heartbeat for 15 s");
            }
            if (message.event().equals("heartbeat")) {
                return message;
            }
        }
    }

    private void listen() {
        String id = "";
        String lastId = "";
        String event = "";
        String data = "";
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                switch (colon < 0 ? line : line.substring(0, colon)) {
                    case "id" -> id = line.substring(colon + 2);
                    case "event" -> event = line.substring(colon + 2);
                    case "data" -> data = line.substring(colon + 2);
                    case "" -> {
                        heard.add(new Message(id, event, data));
                        lastId = id;
                    }
                    default -> throw new AssertionError("a strange line: " + line);
                }
            }
        } catch (IOException gone) {
            // the end of the stream, one way or the other
        }
        heard.add(new Message(lastId, "end", data));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
