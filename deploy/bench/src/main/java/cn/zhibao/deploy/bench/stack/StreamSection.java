package cn.zhibao.deploy.bench.stack;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.Percentiles;
import cn.zhibao.deploy.bench.measure.Rounds;
import cn.zhibao.deploy.bench.measure.Section;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** From a client that files to the province's desk that hears of it, through the whole stack. */
public final class StreamSection implements Section {

    private static final int PER_SECOND = 200;
    private static final String STACK = "stack";
    private static final String RAISED = "escalation-raised";
    private static final int WARM_UP_MAX = 15;
    private static final int FLAT_RUNS = 3;
    private static final double STILL_FALLING = 0.95;
    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    /** Who files where; each stays well below what the gateway lets one client do. */
    private static final Map<String, String> SENDERS =
            Map.of("province", "37", "city", "3703", "qingdao", "3702", "rizhao", "3711");

    private record Round(
            Percentiles facts,
            Percentiles raised,
            Percentiles answers,
            Percentiles late,
            long unheard,
            long unraised,
            int gaps,
            int duplicates,
            Map<String, Integer> refusals) {}

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        effort.say("start of the stack");
        try (StackRun stack = StackRun.start(effort, true);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            stack.settle();
            effort.say("warm-up");
            warmUp(client, effort);
            SequencedMap<String, Callable<Round>> alone = new TreeMap<>();
            alone.put(STACK, () -> {
                effort.say("filings at " + PER_SECOND + "/s");
                return round(client, effort.seconds(30, 5));
            });
            return figures(Rounds.interleaved(effort.rounds(), alone));
        }
    }

    /** Until it gets no faster: a duty desk's servers have run for weeks, those of a measurement still compile. */
    private static void warmUp(HttpClient client, Effort effort) throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        int flat = 0;
        for (int run = 0; run < effort.count(WARM_UP_MAX, 1) && flat < FLAT_RUNS; run++) {
            double median = round(client, effort.seconds(20, 10)).facts().millis(50);
            flat = median > best * STILL_FALLING ? flat + 1 : 0;
            best = Math.min(best, median);
        }
    }

    private static Round round(HttpClient client, Duration time) throws IOException, InterruptedException {
        URI gateway = StackRun.address();
        Logins logins = new Logins(client, gateway);
        List<FilingLoad.Sender> senders = new ArrayList<>();
        for (var sender : SENDERS.entrySet()) {
            senders.add(new FilingLoad.Sender(logins.token(sender.getKey()), sender.getValue()));
        }
        try (Listener desk = new Listener(client, gateway, logins.token("province"))) {
            FilingLoad load = new FilingLoad(client, gateway, senders).run(PER_SECOND, time);
            long end = System.nanoTime() + ARRIVAL.toNanos();
            while (unheard(load, desk) + unraised(load, desk) > 0 && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            if (desk.ended() != null) {
                throw new IOException("the live stream broke: " + desk.ended());
            }
            return evaluated(load, desk);
        }
    }

    private static long unheard(FilingLoad load, Listener desk) {
        return load.sent().stream()
                .filter(sent -> desk.heard(sent.kind().firstFact, sent.caseId()) == null)
                .count();
    }

    private static long unraised(FilingLoad load, Listener desk) {
        return load.sent().stream()
                .filter(sent -> sent.kind() == FilingLoad.Kind.DEATHS)
                .filter(sent -> desk.heard(RAISED, sent.caseId()) == null)
                .count();
    }

    private static Round evaluated(FilingLoad load, Listener desk) {
        Percentiles facts = new Percentiles();
        Percentiles raised = new Percentiles();
        for (FilingLoad.Sent sent : load.sent()) {
            Long fact = desk.heard(sent.kind().firstFact, sent.caseId());
            if (fact != null) {
                facts.add(fact - sent.nanos());
            }
            Long escalation = sent.kind() == FilingLoad.Kind.HAZARD ? null : desk.heard(RAISED, sent.caseId());
            if (escalation != null) {
                raised.add(escalation - sent.nanos());
            }
        }
        return new Round(
                facts,
                raised,
                load.answers(),
                load.late(),
                unheard(load, desk),
                unraised(load, desk),
                desk.gaps(),
                desk.duplicates(),
                load.refusals());
    }

    private static List<Figure> figures(Rounds<Round> rounds) {
        List<Round> all = rounds.of(STACK);
        long unheard = all.stream().mapToLong(Round::unheard).sum();
        long gaps = all.stream()
                .mapToLong(round -> round.unheard() + round.unraised() + round.gaps())
                .sum();
        Map<String, Integer> refusals = new TreeMap<>();
        all.forEach(round -> round.refusals().forEach((why, count) -> refusals.merge(why, count, Integer::sum)));
        int refused = refusals.values().stream().mapToInt(Integer::intValue).sum();
        String load = String.format(
                Locale.ROOT,
                "%d filings a second, 80 %% hazards, 20 %% accidents, half of those with deaths. Answer to the client"
                        + " p50 %.1f ms, p99 %.1f ms. The load generator itself was late by p99 %.1f ms.",
                PER_SECOND,
                rounds.median(STACK, round -> round.answers().millis(50)),
                rounds.median(STACK, round -> round.answers().millis(99)),
                rounds.median(STACK, round -> round.late().millis(99)));
        return List.of(
                millis(
                                rounds,
                                "filing to first fact at the desk p50",
                                round -> round.facts().millis(50))
                        .promised(new Target.AtMost(25))
                        .noted(load),
                millis(
                                rounds,
                                "filing to first fact at the desk p99",
                                round -> round.facts().millis(99))
                        .promised(new Target.AtMost(150)),
                millis(
                                rounds,
                                "accident to escalation at the desk p50",
                                round -> round.raised().millis(50))
                        .noted("Escalations heard: "
                                + all.stream()
                                        .mapToLong(round -> round.raised().count())
                                        .sum()),
                millis(
                        rounds,
                        "accident to escalation at the desk p99",
                        round -> round.raised().millis(99)),
                Figure.of("events missing at the desk", (double) gaps, "")
                        .promised(new Target.AtMost(0))
                        .noted(unheard + " first facts, "
                                + all.stream().mapToLong(Round::unraised).sum()
                                + " escalations of accidents with deaths, "
                                + all.stream().mapToInt(Round::gaps).sum() + " steps between versions of a case."),
                Figure.of(
                                "events twice at the desk",
                                (double)
                                        all.stream().mapToInt(Round::duplicates).sum(),
                                "")
                        .promised(new Target.AtMost(0)),
                Figure.of("filings not answered 201", (double) refused, "")
                        .promised(new Target.AtMost(0))
                        .noted(refusals.isEmpty() ? "" : refusals.toString()));
    }

    private static Figure millis(Rounds<Round> rounds, String what, java.util.function.ToDoubleFunction<Round> number) {
        return Figure.of(what, rounds.median(STACK, number), "ms");
    }
}
