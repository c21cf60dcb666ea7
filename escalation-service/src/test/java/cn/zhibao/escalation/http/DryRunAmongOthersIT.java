package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.escalation.scene.PackRoad;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A dry run judges a case among those that are on file, as it would be judged live. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DryRunAmongOthersIT {

    private static final String ACTIVE = "active";
    private static final String CLUSTER = "{same: [PROVINCE], count: 4, within: 5}";

    /** Provinces of which no other test speaks. */
    private static final String XIXIA = "640105";

    private static final String HAMI = "650502";
    private static final String HUANGZHONG = "630106";

    @Inject
    World world;

    private static Samples.Accident accident(String region, String occurred, String reported) {
        return Samples.Accident.reported(reported)
                .withId(UUID.randomUUID())
                .in(region)
                .occurred(occurred)
                .informed(occurred);
    }

    /** Filed, and decided about. */
    private UUID fatal(String region, String occurred, String reported) {
        Samples.Accident accident = accident(region, occurred, reported).deaths(1);
        world.files(accident);
        provinceOf(region).hears(accident.id(), "CN-LIFE");
        return accident.id();
    }

    private static Desk provinceOf(String region) {
        return Desk.of(region.substring(0, 2) + "0000");
    }

    private static ValidatableResponse tries(Desk desk, String policy, Map<String, Object> event, String until) {
        return desk.call()
                .body(Map.of("events", List.of(event), "until", until))
                .post("/api/v1/policies/" + policy + "/dry-run")
                .then()
                .statusCode(200);
    }

    @Test
    void a_fourth_fatal_accident_in_five_days_would_be_suspected_with_the_three_on_file_and_nothing_is_kept() {
        // given
        UUID first = fatal(XIXIA, "2026-05-28 09:00", "2026-06-01 10:01");
        UUID second = fatal(XIXIA, "2026-05-30 09:00", "2026-06-01 10:02");
        Samples.Accident fourth =
                accident(XIXIA, "2026-06-01 09:00", "2026-06-01 10:04").deaths(1);
        String until = "2026-06-01T10:10:00+08:00";
        // when, then: with two others it is none
        tries(provinceOf(XIXIA), ACTIVE, Lines.filed(fourth), until)
                .body("notFired.find { it.rule == 'DET-CLUSTER' }.reason", equalTo("OTHER_CASES_TOO_FEW"))
                .body("decisions.rule", not(hasItem("DET-CLUSTER")));
        // when
        UUID third = fatal(XIXIA, "2026-05-31 09:00", "2026-06-01 10:03");
        // then
        tries(provinceOf(XIXIA), ACTIVE, Lines.filed(fourth), until)
                .body(
                        "decisions.findAll { it.rule == 'DET-CLUSTER' }.event",
                        hasItems("pattern-suspected", "clock-opened", "escalation-raised"))
                .body("notFired.rule", not(hasItem("DET-CLUSTER")));
        assertThat(List.of(first, second, third, fourth.id()))
                .allSatisfy(each -> assertThat(provinceOf(XIXIA).suspected(each, "DET-CLUSTER"))
                        .isEmpty());
    }

    @Test
    void other_rules_are_asked_among_others_only_where_they_count_the_same_cases() {
        // given
        fatal(HAMI, "2026-05-30 09:00", "2026-06-01 10:01");
        fatal(HAMI, "2026-05-31 09:00", "2026-06-01 10:02");
        Map<String, Object> third = Lines.filed(
                accident(HAMI, "2026-06-01 09:00", "2026-06-01 10:03").deaths(1));
        String until = "2026-06-01T10:10:00+08:00";
        String fewer = checked("2031.1", "count: 4", "count: 3");
        String longer = checked("2031.2", "within: 5", "within: 50");
        // when, then
        tries(provinceOf(HAMI), ACTIVE, third, until)
                .body("notFired.find { it.rule == 'DET-CLUSTER' }.reason", equalTo("OTHER_CASES_TOO_FEW"));
        tries(provinceOf(HAMI), fewer, third, until)
                .body("decisions.findAll { it.event == 'pattern-suspected' }.rule", hasItem("DET-CLUSTER"));
        tries(provinceOf(HAMI), longer, third, until)
                .body("notFired.find { it.rule == 'DET-CLUSTER' }.reason", equalTo("OTHER_CASES_NOT_SEEN"));
    }

    /** Name of the rules with another version of the national pack. */
    private static String checked(String version, String words, String otherWords) {
        PackRoad road = new PackRoad("CN-" + version);
        String yaml = Changed.version(version, Map.of(CLUSTER, CLUSTER.replace(words, otherWords)));
        road.writes(PackRoad.EDITOR, yaml, null).statusCode(201);
        road.does(PackRoad.EDITOR, "check", "").statusCode(200);
        return road.stands().getString("policy");
    }

    @Test
    void a_signal_would_be_taken_for_the_accident_on_file_or_suspected() {
        // given
        world.files(accident(HUANGZHONG, "2026-06-01 07:00", "2026-06-01 07:20"));
        fatal(HUANGZHONG, "2026-06-01 07:00", "2026-06-01 07:30");
        Desk province = provinceOf(HUANGZHONG);
        String judged = "2026-06-01T12:00:00+08:00";
        // when, then
        tries(province, ACTIVE, signal(HUANGZHONG), judged)
                .body("decisions.event", contains("hint-matched"))
                .body("notFired.rule", not(hasItem("DET-CONCEALMENT")));
        tries(province, ACTIVE, signal("630202"), judged).body("decisions.event", hasItem("misreport-suspected"));
        tries(province, ACTIVE, signal(HUANGZHONG), "2026-06-01T07:10:00+08:00")
                .body("notFired.find { it.rule == 'DET-CONCEALMENT' }.reason", equalTo("NOT_JUDGED_YET"));
    }

    private static Map<String, Object> signal(String region) {
        Instant received = Times.at("2026-06-01 07:05");
        return Lines.event(
                1,
                received,
                new SignalReceived(
                        Samples.signal(UUID.randomUUID(), SignalKind.EMERGENCY_120, region, received, received)));
    }
}
