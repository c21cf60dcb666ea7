package cn.zhibao.deploy.bench.ledger;

import cn.zhibao.deploy.bench.ledger.Client.Ask;
import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.Percentiles;
import cn.zhibao.deploy.bench.measure.Section;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists, one case, figures and moves of a ledger that holds two years of a province. */
public final class LedgerSection implements Section {

    private static final int CONNECTIONS = 4;
    private static final int MOVES_PER_SECOND = 100;
    private static final List<String> STATISTICS = List.of(
            "accidents",
            "accidents&by=region",
            "accidents&by=type",
            "accidents&by=month",
            "hazards",
            "hazards&by=region",
            "hazards&by=type",
            "hazards&by=level",
            "hazards&by=month",
            "hazards&by=enterprise",
            "national-return",
            "quality",
            "quality&by=enterprise",
            "situation");

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        try (LedgerServers servers = new LedgerServers(effort)) {
            double seconds = servers.fill(effort);
            try (Client client = new Client(servers.service.address())) {
                List<Figure> figures = new ArrayList<>();
                figures.add(loaded(servers, seconds));
                figures.addAll(measure(effort, servers, client));
                return figures;
            }
        }
    }

    private static List<Figure> measure(Effort effort, LedgerServers servers, Client client) throws Exception {
        String province = servers.mint.inspector("province", LedgerServers.PROVINCE);
        String another = servers.mint.inspector("province-2", LedgerServers.PROVINCE);
        List<String> tokens = List.of(
                province,
                servers.mint.inspector("city", "370200"),
                another,
                servers.mint.inspector("county", "370202"));
        List<Filter> filters = Filter.all(servers);
        effort.say("warm-up");
        warmUp(effort, client, filters, tokens);
        List<Figure> figures = new ArrayList<>();
        Pages pages = new Pages(client, tokens, effort);
        for (Filter filter : filters) {
            figures.addAll(said(effort, pages.figures(filter)));
        }
        figures.addAll(said(effort, List.of(oneCase(servers, effort, client, province))));
        figures.addAll(statistics(effort, client, province));
        figures.addAll(said(effort, moves(effort, new Moves(servers, client, province, another))));
        return figures;
    }

    /** A run takes long: what is known by now is told at once. */
    private static List<Figure> said(Effort effort, List<Figure> figures) {
        for (Figure figure : figures) {
            effort.say(String.format(Locale.ROOT, "%s: %.1f %s", figure.what(), figure.value(), figure.unit()));
        }
        return figures;
    }

    private static void warmUp(Effort effort, Client client, List<Filter> filters, List<String> tokens)
            throws Exception {
        long end = System.nanoTime() + effort.seconds(60, 10).toNanos();
        while (System.nanoTime() < end) {
            for (Filter filter : filters) {
                client.inTurn(CONNECTIONS, Pages.firstPages(filter, tokens, 20));
            }
        }
    }

    private static Figure loaded(LedgerServers servers, double seconds) throws Exception {
        List<String> counts = servers.strings("""
            select to_char(count(*), 'FM999,999,999') from hazard
            union all select to_char(count(*), 'FM999,999,999') from journal
            union all select to_char(count(*), 'FM999,999,999') from accident
            union all select to_char(count(*), 'FM999,999,999') from tip
            union all select to_char(count(*), 'FM999,999,999') from signal
            union all select pg_size_pretty(pg_database_size(current_database()))""");
        return Figure.of("loading", seconds, "s")
                .noted(String.format(
                        Locale.ROOT,
                        "%s hazards, %s journal rows, %s accidents, %s tips, %s signals; %s on disk.",
                        counts.toArray()));
    }

    private static Figure oneCase(LedgerServers servers, Effort effort, Client client, String token) throws Exception {
        client.inTurn(CONNECTIONS, readings(servers, effort, token));
        Percentiles latencies = client.inTurn(CONNECTIONS, readings(servers, effort, token));
        return Figure.of("one case with its history p99", latencies.millis(99), "ms")
                .promised(new Target.AtMost(20))
                .noted(String.format(
                        Locale.ROOT,
                        "Two requests one after the other; p50 %.1f ms; cases anywhere in the two years.",
                        latencies.millis(50)));
    }

    /** Cases that were read by nobody before. */
    private static List<List<Ask>> readings(LedgerServers servers, Effort effort, String token) throws SQLException {
        return servers
                .strings("select hazard_id from hazard order by random() limit " + effort.count(1_000, 200))
                .stream()
                .map(id -> "/api/v1/hazards/" + id)
                .map(path -> List.of(new Ask(token, path), new Ask(token, path + "/history")))
                .toList();
    }

    private static List<Figure> statistics(Effort effort, Client client, String token) throws Exception {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
        List<Figure> figures = new ArrayList<>();
        for (String asked : STATISTICS) {
            Ask ask = new Ask(
                    token,
                    "/api/v1/statistics/" + asked.replace("&", "?") + (asked.contains("&") ? "&" : "?") + "period="
                            + year);
            List<List<Ask>> readings = new ArrayList<>();
            for (int n = 0; n < effort.count(20, 5); n++) {
                readings.add(List.of(ask));
            }
            client.inTurn(1, readings.subList(0, 3));
            Percentiles latencies = client.inTurn(1, readings);
            figures.addAll(said(
                    effort,
                    List.of(Figure.of(
                                    "statistics of a province, a year: " + asked.replace("&", " "),
                                    latencies.millis(99),
                                    "ms")
                            .promised(new Target.AtMost(500))
                            .noted(String.format(
                                    Locale.ROOT,
                                    "The slowest of %d, one at a time; p50 %.0f ms.",
                                    readings.size(),
                                    latencies.millis(50))))));
        }
        return figures;
    }

    private static List<Figure> moves(Effort effort, Moves moves) throws Exception {
        effort.say("moves at " + MOVES_PER_SECOND + "/s");
        moves.run(MOVES_PER_SECOND, effort.seconds(15, 5));
        Moves.Outcome outcome = moves.run(MOVES_PER_SECOND, effort.seconds(30, 5));
        int refused =
                outcome.refusals().values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                Figure.of(
                                "a status change p99, " + MOVES_PER_SECOND + " a second",
                                outcome.latencies().millis(99),
                                "ms")
                        .promised(new Target.AtMost(50))
                        .noted(String.format(
                                Locale.ROOT,
                                "%d moves, each timed from when it was due; p50 %.1f ms, slowest %.0f ms. The load"
                                        + " generator itself was late by p99 %.1f ms.",
                                outcome.sent(),
                                outcome.latencies().millis(50),
                                outcome.latencies().millis(100),
                                outcome.late().millis(99))),
                Figure.of("status changes refused", (double) refused, "")
                        .promised(new Target.AtMost(0))
                        .noted(refused == 0 ? "" : outcome.refusals().toString()));
    }
}
