package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Enterprises that file one thing after the other, as a careful client does: the same key again until there is an answer. They
 * leave the machine the time to start anew what is killed. Ends by itself after its time.
 */
final class Load implements AutoCloseable {

    private static final Duration BETWEEN_FILINGS = Duration.ofMillis(100);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final Duration GIVE_UP = Duration.ofMinutes(3);

    private final Door door;
    private final String token;
    private final Instant end;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Map<String, String> caseByKey = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Thread> enterprises;

    Load(Door door, String token, int enterprises, Duration atMost) {
        this.door = door;
        this.token = token;
        this.end = Instant.now().plus(atMost);
        this.enterprises = IntStream.range(0, enterprises)
                .mapToObj(number -> Thread.ofVirtual().start(() -> fileOn(number)))
                .toList();
    }

    /** Case ids of everything that was acknowledged so far, by the key it was filed under. */
    Map<String, String> acknowledged() {
        return Map.copyOf(caseByKey);
    }

    /** Answers that a filing must never get. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void fileOn(int enterprise) {
        for (int count = 0; open.get() && Instant.now().isBefore(end); count++) {
            boolean accident = (enterprise + count) % 2 == 0;
            String key = (accident ? "accident-" : "hazard-") + UUID.randomUUID();
            String body = accident
                    ? Filing.accident("370302", "淄博市淄川区", 1, "09", "演练：坠落")
                    : Filing.hazard(
                            "370302", "淄博市淄川区", "C24-08-4", Instant.now().plus(Duration.ofDays(5)));
            fileUntilAnswered(accident ? "/api/v1/accidents" : "/api/v1/hazards", key, body);
            LockSupport.parkNanos(BETWEEN_FILINGS.toNanos());
        }
    }

    private void fileUntilAnswered(String path, String key, String body) {
        Instant patience = Instant.now().plus(GIVE_UP);
        while (Instant.now().isBefore(patience)) {
            Answer answer = attempt(path, key, body);
            if (answer != null && answer.status() == 201) {
                JsonNode receipt = answer.json();
                caseByKey.put(
                        key,
                        receipt.path(path.endsWith("hazards") ? "hazardId" : "accidentId")
                                .asText());
                return;
            }
            if (answer != null && answer.status() < 500 && answer.status() != 409 && answer.status() != 429) {
                complaints.add(key + ": HTTP " + answer.status() + " " + answer.text());
                return;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        complaints.add(key + ": no answer within " + GIVE_UP);
    }

    private @org.jspecify.annotations.Nullable Answer attempt(String path, String key, String body) {
        try {
            return door.post(path, token, key, body);
        } catch (IllegalStateException noAnswer) {
            return null; // the door or a service is down: ask again
        }
    }

    @Override
    public void close() {
        end();
    }

    /** No new filings; waits for the answers to those on their way. */
    void end() {
        open.set(false);
        for (Thread enterprise : enterprises) {
            try {
                enterprise.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the load ends", stopped);
            }
        }
    }
}
