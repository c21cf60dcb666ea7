package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.Months;
import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A unit that reports nothing of its dangerous works is looked at, and a leader on duty rules. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SilenceIT {

    private static final Desk CITY = Desk.of("370300");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    World world;

    private void over(long sequence, ExposureFacts month) {
        world.tellsRecordedAt(month.statedAt(), sequence, new ExposureStated(month));
    }

    @Test
    void silent_months_are_one_suspicion_until_a_leader_rules_and_then_the_next() {
        // given
        UUID unit = UUID.randomUUID();
        over(1, Months.unit(unit, MAY, 2, 0, 0));
        Map<String, Object> suspicion = CITY.suspects(unit, "SILENCE");
        // when
        over(2, Months.unit(unit, MAY.plusMonths(1), 2, 0, 0));
        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> CITY.examines(suspicion)
                        .statusCode(200)
                        .body("kind", equalTo("SILENCE"))
                        .body("rule", equalTo("DET-SILENCE"))
                        .body("desk", equalTo("370300"))
                        .body("summary.subject", equalTo("EXPOSURE"))
                        .body("summary.grade", equalTo("ENTERPRISE"))
                        .body("summary.number", equalTo("LB-370302-" + Punished.UNIT))
                        .body("ruling", nullValue())
                        .body(
                                "evidence.findAll { it.name == 'period' }.value",
                                contains("2026-05-01/2026-05-31", "2026-06-01/2026-06-30")));
        assertThat(CITY.suspicions(unit, "all")).hasSize(1);
        assertThat(CITY.verifications(unit)).isNotEmpty();
        // when
        CITY.confirmsWorse(suspicion, "REFUSED_RECTIFICATION")
                .statusCode(422)
                .body("faults.pointer", contains("/aggravations"))
                .body("faults.code", contains("nobody-to-punish"));
        CITY.confirms(suspicion).statusCode(200).body("ruling.verdict", equalTo("CONFIRMED"));
        over(3, Months.unit(unit, MAY.plusMonths(2), 2, 0, 0));
        // then
        await().atMost(PATIENCE).until(() -> CITY.suspicions(unit, "all").size() == 2);
    }

    @Test
    void a_county_that_files_is_not_suspected_and_one_that_does_not_is() {
        // given
        UUID silent = UUID.randomUUID();
        UUID filing = UUID.randomUUID();
        // when: the one after the other
        over(1, Months.unit(filing, MAY, 2, 1, 0));
        over(1, Months.county(silent, MAY, 5));
        // then
        assertThat(CITY.suspects(silent, "SILENCE")).containsEntry("rule", "DET-SILENCE-REGION");
        assertThat(CITY.suspicions(silent, "all")).hasSize(1);
        assertThat(CITY.suspicions(filing, "all")).isEmpty();
    }
}
