package cn.zhibao.deploy.bench.relay;

import cn.zhibao.deploy.bench.ground.FlowGround;
import cn.zhibao.deploy.bench.measure.Logs;
import cn.zhibao.deploy.bench.measure.Orders;
import cn.zhibao.deploy.bench.measure.Pace;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.flow.Entry;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.FlowSettings;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.wire.Topics;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A process with the flow of one service and nothing else. Orders: {@code start} and {@code stop} the flow, {@code write} so
 * many events a second for so many seconds and note in a file when each was committed.
 */
final class FlowProcess {

    /** Makes an event one kilobyte of JSON. */
    private static final String DESCRIPTION = "塔式起重机力矩限制器失灵，附着装置与建筑物连接的螺栓松动，现场已要求停止作业并整改。".repeat(4);

    private static final int IN_FLIGHT_MAX = 64;

    private final FlowGround ground;
    private final Ids ids = Ids.timeOrdered(Clock.systemUTC());
    private final String kafka;
    private @Nullable Flow flow;

    private FlowProcess(Database login, String kafka) {
        this.kafka = kafka;
        this.ground = new FlowGround(login);
    }

    /** Arguments: host, port, name, user, password of the database; bootstrap servers of Kafka. */
    public static void main(String[] arguments) throws IOException {
        Logs.warnings();
        Database login =
                new Database(arguments[0], Integer.parseInt(arguments[1]), arguments[2], arguments[3], arguments[4]);
        FlowProcess process = new FlowProcess(login, arguments[5]);
        System.exit(Orders.obey(process::obey)); // threads of Vert.x and the drivers are left behind on purpose
    }

    private String obey(String order) throws IOException, InterruptedException {
        String[] words = order.split(" ", -1);
        return switch (words[0]) {
            case "start" -> start();
            case "stop" -> stop();
            case "write" -> write(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Path.of(words[3]));
            default -> throw new IOException("unknown order: " + order);
        };
    }

    private String start() {
        long began = System.nanoTime();
        fresh().start(
                        (_, _) -> Uni.createFrom().voidItem(),
                        (_, _, _) -> Uni.createFrom().voidItem());
        return Long.toString(began);
    }

    private Flow fresh() {
        FlowSettings settings = FlowSettings.of("hazard-service", List.of(Topics.HAZARDS), List.of(), kafka);
        Flow made = new Flow(settings, ground.platform(), ids);
        flow = made;
        return made;
    }

    private String stop() {
        if (flow != null) {
            flow.close();
            flow = null;
        }
        return "stopped";
    }

    private String write(int perSecond, int seconds, Path file) throws IOException, InterruptedException {
        Flow writing = flow == null ? fresh() : flow;
        Commits commits = new Commits();
        Semaphore free = new Semaphore(IN_FLIGHT_MAX);
        int count = perSecond * seconds;
        Pace pace = Pace.of(perSecond);
        for (int n = 0; n < count; n++) {
            pace.await(n);
            free.acquire();
            Entry entry = new Entry(event(n), "bench", null, null);
            writing.bridge()
                    .onOwnContext(() -> writing.unitOfWork()
                            .run(session -> writing.journal().append(session, List.of(entry))))
                    .invoke(rows -> commits.add(rows.getFirst().eventId(), System.nanoTime()))
                    .onFailure()
                    .invoke(commits::fail)
                    .onTermination()
                    .invoke(() -> free.release())
                    .subscribe()
                    .with(_ -> {}, _ -> {});
        }
        free.acquire(IN_FLIGHT_MAX);
        commits.write(file, count);
        return "written";
    }

    private HazardFound event(int n) {
        Instant now = Instant.now();
        UUID id = ids.next();
        return new HazardFound(new HazardFacts(
                id,
                "YH-370302-20261122-" + (1_000_000 + n),
                HazardLevel.MAJOR,
                "C24-08-4",
                "起重机械",
                "370302",
                new Place("淄博市淄川区将军路 21 号安置区 3 号楼", 117.966, 36.643),
                new Project("370302202601150101", "将军路安置房项目二标段", null),
                new Enterprise("91350100M000100Y43", "示范建设有限公司"),
                "INSPECTION",
                now,
                now,
                now.plusSeconds(864_000),
                DESCRIPTION,
                false,
                null,
                null));
    }
}
