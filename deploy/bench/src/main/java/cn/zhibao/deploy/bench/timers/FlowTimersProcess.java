package cn.zhibao.deploy.bench.timers;

import cn.zhibao.deploy.bench.ground.FlowGround;
import cn.zhibao.deploy.bench.measure.Orders;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.wire.Topics;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A process with the flow of one service, whose timers each tell an event: journal, outbox, relay and Kafka are part of what is
 * measured, and the question of each pass whether everything before it is heard. Orders: {@code start}, and {@code storm} so
 * many timers that were due at that moment.
 */
final class FlowTimersProcess {

    private static final Duration GATHER = Duration.ofMillis(20);
    private static final Duration CATCH_UP = Duration.ofMinutes(1);

    private final Flow flow;
    private final Storm storm = new Storm();

    private FlowTimersProcess(Database login, String kafka, List<String> heard) {
        FlowSettings settings = FlowSettings.of("hazard-service", List.of(Topics.ACCIDENTS), heard, kafka)
                .gathering(GATHER)
                .catchingUp(CATCH_UP);
        flow = new Flow(settings, new FlowGround(login).platform(), Ids.timeOrdered(Clock.systemUTC()));
    }

    /**
     * Arguments: host, port, name, user, password of the database; bootstrap servers of Kafka; topics that are to be heard before
     * a timer rings.
     */
    public static void main(String[] arguments) throws IOException {
        Database login =
                new Database(arguments[0], Integer.parseInt(arguments[1]), arguments[2], arguments[3], arguments[4]);
        FlowTimersProcess process =
                new FlowTimersProcess(login, arguments[5], List.of(arguments).subList(6, arguments.length));
        System.exit(Orders.obey(process::obey)); // threads of Vert.x and the drivers are left behind on purpose
    }

    private String obey(String order) throws IOException, InterruptedException {
        String[] words = order.split(" ", -1);
        return switch (words[0]) {
            case "start" -> start();
            case "storm" -> storm.await(Long.parseLong(words[1]), Instant.parse(words[2]));
            default -> throw new IOException("unknown order: " + order);
        };
    }

    private String start() {
        flow.start((_, _) -> Uni.createFrom().voidItem(), (session, due, _) -> {
            List<Entry> entries = due.stream()
                    .map(timer -> new Entry(event(timer.caseId()), "bench", null, null))
                    .toList();
            return flow.journal()
                    .append(session, entries)
                    .invoke(() -> due.forEach(this::fired))
                    .replaceWithVoid();
        });
        return "started";
    }

    private void fired(Timer timer) {
        storm.fired(timer.dueAt(), timer.lane() == Lane.LIFE);
    }

    private static Event event(UUID caseId) {
        Instant now = Instant.now();
        return new AccidentReported(
                new AccidentFacts(
                        caseId,
                        "A-2026-000001",
                        Grade.ORDINARY,
                        "10",
                        new Casualties(1, 0, 0, 0, 0),
                        null,
                        "370302",
                        null,
                        null,
                        null,
                        now,
                        now,
                        now,
                        "坍塌",
                        null,
                        false,
                        null,
                        null,
                        null),
                List.of());
    }
}
