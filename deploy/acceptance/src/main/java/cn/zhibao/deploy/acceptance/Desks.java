package cn.zhibao.deploy.acceptance;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All desks of a story: what must reach them is waited for, and printed with the time since the act before it. */
final class Desks implements AutoCloseable {

    static final Duration ARRIVAL = Duration.ofSeconds(15);

    private static final Set<String> CALLS = Set.of(
            "escalation-raised",
            "accident-regraded",
            "rectification-overdue",
            "supervision-listed",
            "notice-issued",
            "notice-served",
            "notice-replied",
            "notice-reviewed",
            "rectification-submitted",
            "verification-failed",
            "hazard-closed");

    private final PrintStream out;
    private final List<Desk> desks = new ArrayList<>();
    private final NavigableSet<Instant> acts = new TreeSet<>();

    /** Logs in at each desk and listens. */
    Desks(Door door, String password, PrintStream out, List<String> names) {
        this.out = out;
        for (String name : names) {
            desks.add(Desk.open(door, name, door.login(name, password)));
        }
    }

    /** Every one of these desks hears it, or the story ends here. */
    void await(String type, String caseId, String... mustHear) {
        NavigableMap<Instant, List<String>> lines = new TreeMap<>();
        for (String name : mustHear) {
            Desk desk = desk(name);
            Arrival heard = null;
            while (heard == null || !heard.type().equals(type)) {
                heard = desk.next(
                        ARRIVAL,
                        arrival -> CALLS.contains(arrival.type())
                                && arrival.caseId().equals(caseId));
                if (heard == null) {
                    throw new IllegalStateException("the desk " + name + " did not hear " + type + " of " + caseId);
                }
                lines.computeIfAbsent(heard.at(), _ -> new ArrayList<>()).add(Told.line(desk, heard, before(heard)));
            }
        }
        lines.values().forEach(together -> together.forEach(out::println));
    }

    /** Something is sent now; what arrives from here on is told with the time since. */
    Instant act() {
        Instant now = Instant.now();
        acts.add(now);
        return now;
    }

    private Instant before(Arrival arrival) {
        Instant act = acts.floor(arrival.at());
        return act == null ? arrival.at() : act;
    }

    Desk desk(String name) {
        return desks.stream()
                .filter(desk -> desk.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What every desk saw, counted. */
    void summary() {
        out.println("各值班台收到的事件：");
        for (Desk desk : desks) {
            long calls = desk.seen().stream()
                    .filter(arrival -> arrival.type().equals("escalation-raised"))
                    .count();
            out.printf("  %-9s %3d 条，其中呼叫 %d 条%n", desk.name(), desk.seen().size(), calls);
        }
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
    }
}
