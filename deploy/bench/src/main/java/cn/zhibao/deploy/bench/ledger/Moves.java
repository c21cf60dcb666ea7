package cn.zhibao.deploy.bench.ledger;

import cn.zhibao.deploy.bench.measure.Pace;
import cn.zhibao.deploy.bench.measure.Percentiles;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Status changes at an even rate, whatever the service does: one person says that a case is rectified, another one sends it
 * back, and so on. The time of each counts from when it was due.
 */
final class Moves {

    private static final int CASES = 1_000;
    private static final Duration LATEST = Duration.ofSeconds(60);

    private final Client client;
    private final List<Case> cases = new ArrayList<>();
    private final String unit;
    private final String authority;

    /**
     * Moves of cases that wait for their rectification.
     *
     * @param unit token of who rectifies
     * @param authority token of somebody else, who looks at it
     */
    Moves(LedgerServers servers, Client client, String unit, String authority) throws SQLException {
        this.client = client;
        this.unit = unit;
        this.authority = authority;
        for (String found : servers.strings("""
            select hazard_id || ' ' || version from hazard
            where stage = 'RECTIFYING' and level = 'GENERAL' and rectify_by > now() + interval '1 hour'
            order by random() limit\s""" + CASES)) {
            cases.add(new Case(found.substring(0, found.indexOf(' ')), Integer.parseInt(found.substring(37))));
        }
    }

    /** What became of them. */
    record Outcome(Percentiles latencies, Percentiles late, Map<Integer, Integer> refusals, int sent) {}

    /** A case on its way; its next move begins after the last one has ended. */
    private static final class Case {
        private final String id;
        private int version;
        private boolean submitted;
        private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

        private Case(String id, int version) {
            this.id = id;
            this.version = version;
        }
    }

    Outcome run(int perSecond, Duration time) throws Exception {
        Outcome outcome =
                new Outcome(new Percentiles(), new Percentiles(), new TreeMap<>(), (int) time.toSeconds() * perSecond);
        Pace pace = Pace.of(perSecond);
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int n = 0; n < outcome.sent(); n++) {
            Case next = cases.get(n % cases.size());
            outcome.late().add(pace.await(n));
            long due = pace.startNanos() + n * pace.intervalNanos();
            next.last = next.last.thenCompose(_ -> move(next)).thenAccept(status -> {
                outcome.latencies().add(System.nanoTime() - due);
                if (status >= 300) {
                    synchronized (outcome) {
                        outcome.refusals().merge(status, 1, Integer::sum);
                    }
                }
            });
            sent.add(next.last);
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(LATEST.toSeconds(), TimeUnit.SECONDS);
        return outcome;
    }

    private CompletableFuture<Integer> move(Case one) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusMillis(10);
        String path = "/api/v1/hazards/" + one.id + (one.submitted ? "/verification" : "/rectification");
        String document = one.submitted
                ? "{\"passed\":false,\"inspectedAt\":\"" + now + "\",\"findings\":\"仍缺两处连墙件\"}"
                : "{\"description\":\"已按方案整改\",\"doneAt\":\"" + now + "\"}";
        var asked = new Client.Ask(one.submitted ? authority : unit, path);
        return client.post(asked, document, one.version).thenApply(status -> {
            one.version++;
            one.submitted = !one.submitted;
            return status;
        });
    }
}
