package cn.zhibao.deploy.bench.ledger;

import cn.zhibao.deploy.bench.ledger.Client.Ask;
import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.Percentiles;
import cn.zhibao.deploy.bench.measure.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first page of a list and the thousandth, of the usual 50 cases each. */
final class Pages {

    private static final int CONNECTIONS = 4;
    private static final int FAR = 1_000;
    private static final int COMPARED = 20;
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final Client client;
    private final List<String> tokens;
    private final Effort effort;

    /**
     * Pages as these callers see them.
     *
     * @param tokens the first is that of a province, who turns the pages
     */
    Pages(Client client, List<String> tokens, Effort effort) {
        this.client = client;
        this.tokens = tokens;
        this.effort = effort;
    }

    /** Every caller asks for every value in turn. */
    static List<List<Ask>> firstPages(Filter filter, List<String> tokens, int count) {
        List<List<Ask>> readings = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            String query =
                    filter.queries().get(n / tokens.size() % filter.queries().size());
            readings.add(List.of(new Ask(tokens.get(n % tokens.size()), filter.path(query))));
        }
        return readings;
    }

    List<Figure> figures(Filter filter) throws IOException, InterruptedException {
        Percentiles first = client.inTurn(CONNECTIONS, firstPages(filter, tokens, effort.count(400, 100)));
        return List.of(
                Figure.of(filter.title() + ", first page p99", first.millis(99), "ms")
                        .promised(new Target.AtMost(50))
                        .noted(String.format(
                                Locale.ROOT,
                                "%d requests, %d values, by callers of a province, a city and a county; p50 %.1f ms,"
                                        + " slowest %.0f ms.",
                                first.count(),
                                filter.queries().size(),
                                first.millis(50),
                                first.millis(100))),
                turned(filter));
    }

    private Figure turned(Filter filter) throws IOException, InterruptedException {
        Ask begin = new Ask(tokens.getFirst(), filter.path(filter.walked()));
        double[] first = new double[COMPARED];
        for (int n = 0; n < COMPARED; n++) {
            first[n] = client.get(begin).nanos() / 1e6;
        }
        List<Ask> pages = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        Ask next = begin;
        while (next != null && pages.size() < FAR) {
            Client.Answer page = client.get(next);
            pages.add(next);
            millis.add(page.nanos() / 1e6);
            var cursor = NEXT.matcher(page.body());
            next = cursor.find()
                    ? new Ask(
                            begin.token(),
                            begin.path() + (filter.walked().isEmpty() ? "?" : "&") + "cursor=" + cursor.group(1))
                    : null;
        }
        // The last page of all is shorter than the others.
        int whole = next == null ? Math.max(1, pages.size() - 1) : pages.size();
        int from = Math.max(0, whole - COMPARED);
        double[] last = new double[whole - from];
        for (int n = from; n < whole; n++) {
            // The first page was read before, so this one is too: what is compared is how far it is, not the disk.
            last[n - from] = client.get(pages.get(n)).nanos() / 1e6;
        }
        double turnedTo = Rounds.median(millis.subList(from, whole).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
        Figure figure = Figure.of(filter.title() + ", page " + pages.size(), Rounds.median(last), "ms")
                .beside("first page", Rounds.median(first));
        boolean enough = next != null || whole >= 2 * COMPARED;
        return (enough ? figure.promised(new Target.RatioAtMost(2)) : figure)
                .noted(String.format(
                        Locale.ROOT,
                        "Both read before; turned to for the first time it took %.1f ms.%s",
                        turnedTo,
                        enough ? "" : " There are no more pages, too few to compare."));
    }
}
