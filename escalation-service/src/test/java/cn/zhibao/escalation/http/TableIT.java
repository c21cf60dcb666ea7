package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Tables;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.HazardReturnAsked;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.HazardReturnFiled;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A unit that owes its table is watched until it files it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TableIT {

    private static final Desk COUNTY = Desk.of("370302");
    private static final String RULE = "CN-RETURN-QUARTER";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Test
    void the_clock_of_a_quarter_runs_to_the_day_that_the_table_names_and_is_met_when_it_is_filed() {
        // given
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant due = now.plus(Duration.ofDays(10));
        HazardReturnFacts table = Tables.of(UUID.randomUUID(), "2026-Q3", now, due);
        world.tellsRecordedAt(now, 1, new HazardReturnAsked(table));
        await().untilAsserted(() -> {
            Map<String, Object> running = COUNTY.clock(table.returnId(), RULE);
            assertThat(Instant.parse(String.valueOf(running.get("dueAt")))).isEqualTo(due);
            assertThat(running.get("metAt")).isNull();
        });
        // when
        Instant filedAt = now.plusMillis(1);
        world.tellsRecordedAt(filedAt, 2, new HazardReturnFiled(Tables.filed(table, filedAt)));
        // then
        await().untilAsserted(() -> assertThat(Instant.parse(
                        String.valueOf(COUNTY.clock(table.returnId(), RULE).get("metAt"))))
                .isEqualTo(filedAt));
    }
}
