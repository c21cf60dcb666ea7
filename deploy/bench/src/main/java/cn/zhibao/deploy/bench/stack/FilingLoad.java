package cn.zhibao.deploy.bench.stack;

import cn.zhibao.deploy.bench.filing.Filings;
import cn.zhibao.deploy.bench.measure.Pace;
import cn.zhibao.deploy.bench.measure.Percentiles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filings at an even rate through the public door, by people of several regions: four hazards to each accident. */
final class FilingLoad {

    private static final Pattern CASE = Pattern.compile("\"(?:hazard|accident)Id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int ACCIDENT_EVERY = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final URI gateway;
    private final List<Sender> senders;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Percentiles answers = new Percentiles();
    private final Percentiles late = new Percentiles();

    /**
     * Who files.
     *
     * @param regionPrefix beginning of the codes of the regions this one files for
     */
    record Sender(String token, String regionPrefix) {}

    /** A filing that was put on file. */
    record Sent(Kind kind, String caseId, long nanos) {}

    /** What was filed, and the first fact told of it. */
    enum Kind {
        HAZARD("/api/v1/hazards", "hazard-found"),
        ACCIDENT("/api/v1/accidents", "accident-reported"),
        DEATHS("/api/v1/accidents", "accident-reported");

        final String path;
        final String firstFact;

        Kind(String path, String firstFact) {
            this.path = path;
            this.firstFact = firstFact;
        }
    }

    FilingLoad(HttpClient client, URI gateway, List<Sender> senders) {
        this.client = client;
        this.gateway = gateway;
        this.senders = senders;
    }

    /** Files for so long; returns when every filing is answered. */
    FilingLoad run(int perSecond, Duration time) {
        Random random = new Random();
        Phaser open = new Phaser(1);
        Pace pace = Pace.of(perSecond);
        long count = perSecond * time.toSeconds();
        for (int n = 0; n < count; n++) {
            Sender sender = senders.get(n % senders.size());
            Kind kind = kind(n);
            String body = body(kind, sender, random)
                    .replace(Filings.SERIAL, UUID.randomUUID().toString());
            late.add(pace.await(n));
            open.register();
            send(sender, kind, body, open);
        }
        open.arriveAndAwaitAdvance();
        return this;
    }

    private static Kind kind(int n) {
        if (n % ACCIDENT_EVERY != 0) {
            return Kind.HAZARD;
        }
        return n / ACCIDENT_EVERY % 2 == 0 ? Kind.ACCIDENT : Kind.DEATHS;
    }

    private static String body(Kind kind, Sender sender, Random random) {
        return switch (kind) {
            case HAZARD -> Filings.hazard(sender.regionPrefix(), random);
            case ACCIDENT -> Filings.accident(sender.regionPrefix(), 0, random);
            case DEATHS -> Filings.accident(sender.regionPrefix(), 1 + random.nextInt(4), random);
        };
    }

    private void send(Sender sender, Kind kind, String body, Phaser open) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(kind.path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + sender.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long now = System.nanoTime();
        var _ = client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            if (failure != null) {
                refuse(String.valueOf(failure.getMessage()));
            } else {
                answered(kind, now, answer);
            }
            open.arriveAndDeregister();
        });
    }

    private void answered(Kind kind, long now, HttpResponse<String> answer) {
        answers.add(System.nanoTime() - now);
        Matcher id = CASE.matcher(answer.body());
        if (answer.statusCode() == 201 && id.find()) {
            sent.add(new Sent(kind, id.group(1), now));
        } else {
            refuse(answer.statusCode() + " " + answer.body());
        }
    }

    private void refuse(String why) {
        refusals.merge(why.length() > 120 ? why.substring(0, 120) : why, 1, Integer::sum);
    }

    /** What was put on file. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Everything that was not, by reason. */
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    /** From the sending to the answer. */
    Percentiles answers() {
        return answers;
    }

    /** By how much this program itself sent too late. */
    Percentiles late() {
        return late;
    }
}
