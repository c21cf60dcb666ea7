package cn.zhibao.escalation.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ListedSupervisionIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk COUNTY = Desk.of("370302");

    @Inject
    MovableClock clock;

    private World world;

    @BeforeEach
    void open() {
        world = new World(clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_overdue_major_hazard_is_proposed_and_the_province_lists_it_once() {
        // given
        var hazard = world.overdueMajorHazard();
        PROVINCE.hears(hazard.hazardId(), "CN-LISTING");
        Map<String, Object> proposed = PROVINCE.supervisions(hazard.hazardId()).getFirst();
        assertThat(proposed).containsEntry("status", "PROPOSED").containsEntry("desk", "370300");
        String listing = "/api/v1/supervisions/" + proposed.get("supervisionId") + "/listing";
        Map<String, Object> order =
                Map.of("rectifyBy", clock.instant().plus(Duration.ofDays(10)).toString(), "reason", "逾期未整改");
        // when
        var answer = PROVINCE.call().body(order).post(listing).then();
        // then
        answer.statusCode(200).body("status", equalTo("LISTED")).body("desk", equalTo("370000"));
        PROVINCE.call().body(order).post(listing).then().statusCode(409).body("code", equalTo("already-listed"));
        COUNTY.call().body(order).post(listing).then().statusCode(403).body("code", equalTo("desk-too-low"));
        assertThat(PROVINCE.hears(hazard.hazardId(), "CN-LISTING")).containsKey("acknowledgedAt");
    }
}
