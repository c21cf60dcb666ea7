package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Packaged;
import cn.zhibao.notice.scene.Receiver;
import cn.zhibao.notice.scene.Receiver.Call;
import cn.zhibao.notice.scene.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service is killed between two attempts; the next process goes on where it was. */
class SurvivesKillIT {

    private final LocalPostgres postgres = LocalPostgres.temporary();
    private final LocalKafka kafka = LocalKafka.temporary();
    private final Receiver receiver = new Receiver();

    @TempDir
    Path logs = Path.of("");

    @BeforeEach
    void startServers() {
        postgres.start();
        kafka.start();
    }

    @AfterEach
    void stopServers() {
        receiver.close();
        kafka.close();
        postgres.close();
    }

    @Test
    void a_kill_between_attempts_loses_nothing_and_keeps_the_order() throws Exception {
        // given
        AtomicBoolean well = new AtomicBoolean();
        receiver.answering(_ -> well.get() ? 200 : 500);
        UUID hazard = UUID.randomUUID();
        try (Packaged service =
                new Packaged(postgres.createDatabase("notice", "test-only"), kafka, logs.resolve("service.log"))) {
            service.start();
            String secret = service.asks(Api.newKey(), receiver.url())
                    .statusCode(201)
                    .extract()
                    .path("secret");
            try (World world = new World(kafka.bootstrap())) {
                LongStream.rangeClosed(1, 20).forEach(n -> world.tells(n, Samples.overdue(hazard)));
            }
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(receiver.calls()).hasSizeGreaterThan(1));
            // when
            service.kill();
            well.set(true);
            service.start();
            // then
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(sequencesTaken()).hasSizeGreaterThanOrEqualTo(20));
            assertThat(sequencesTaken())
                    .isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
            for (Call call : receiver.taken()) {
                call.verify(secret);
            }
        }
    }

    private List<Long> sequencesTaken() {
        return receiver.taken().stream()
                .map(call -> call.json().get("sequence").longValue())
                .toList();
    }
}
