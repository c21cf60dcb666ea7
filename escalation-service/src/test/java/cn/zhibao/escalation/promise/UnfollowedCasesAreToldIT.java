package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.app.Audit;
import cn.zhibao.escalation.app.rules.PackReading;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise: an auditor that holds no more cases says how many nobody checks, and finds nothing wrong with them. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(UnfollowedCasesAreToldIT.OwnService.class)
class UnfollowedCasesAreToldIT {

    private static final int HELD = 2;

    /** A service of its own, because nothing else may be on its topics. */
    public static final class OwnService implements QuarkusTestProfile {}

    @Inject
    MovableClock clock;

    @Inject
    PackReading reading;

    @Inject
    World world;

    private Auditor auditor;

    @BeforeEach
    void open() {
        auditor = Audits.of(reading, clock, Audits.limits(Duration.ofSeconds(10), HELD));
        auditor.start();
    }

    @AfterEach
    void close() {
        auditor.close();
    }

    @Test
    void cases_beyond_those_that_are_held_are_counted_and_those_held_are_not() {
        // given
        var held = List.of(world.accident(Samples.ZICHUAN, 1), world.accident(Samples.ZICHUAN, 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> auditor.state().agreed() > 2);
        assertThat(auditor.state().casesNotFollowed()).isZero();
        // when
        var again = new AccidentReported(held.getFirst().facts(), List.of());
        world.tells(UUID.randomUUID(), 1, again);
        world.accident(Samples.ZICHUAN, 1);
        world.accident(Samples.ZICHUAN, 1);
        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> auditor.state().notJudged() > 5);
        Audit.State state = auditor.state();
        assertThat(state.cases()).isEqualTo(HELD);
        assertThat(state.casesMax()).isEqualTo(HELD);
        assertThat(state.casesNotFollowed()).isEqualTo(2);
        assertThat(state.findings()).isEmpty();
    }
}
