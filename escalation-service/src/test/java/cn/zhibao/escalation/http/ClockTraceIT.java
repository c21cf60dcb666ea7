package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of each clock it can be read which report began it and what stopped it, by whom and when (起算凭据、停止凭据). */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ClockTraceIT {

    private static final String COMPLETE = "CN-COMPLETE";
    private static final String OPENED = "entries.find { it.event == 'cn.zhibao.clock-opened.v1' }.evidence.";
    private static final String MET = "entries.find { it.event == 'cn.zhibao.clock-met.v1' }.evidence.";
    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk CITY = Desk.of("370300");
    private static final Desk COUNTY = Desk.of("370302");

    @Inject
    MovableClock clock;

    @Inject
    World world;

    @Inject
    Flow flow;

    private static ValidatableResponse trace(Desk desk, @Nullable Object clockId) {
        return desk.call().get("/api/v1/clocks/" + clockId + "/trace").then();
    }

    private Samples.Accident incomplete() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Samples.Accident(
                UUID.randomUUID(), Samples.ZICHUAN, Casualties.NONE, now.minus(Duration.ofMinutes(10)), null, now);
    }

    @Test
    void a_clock_says_which_reports_began_and_stopped_it_who_sent_them_and_when() {
        // given
        Samples.Accident accident = incomplete();
        Instant claimed = accident.occurredAt();
        UUID first = world.tellsOf("项目经理 wang", claimed, 1, new AccidentReported(accident.facts(), List.of()));
        Object id = COUNTY.sees(accident.id(), COMPLETE).get("clockId");
        trace(COUNTY, id)
                .statusCode(200)
                .body("entries[0].evidence.kind", equalTo("FACT"))
                .body("entries[0].evidence.eventId", equalTo(first.toString()))
                .body(MET + "kind", nullValue());
        // when
        Samples.Accident known = new Samples.Accident(
                accident.id(), accident.region(), accident.hit(), claimed, claimed, accident.reportedAt());
        UUID next = world.tellsOf(
                "li",
                claimed.plusSeconds(60),
                2,
                new AccidentSupplemented(known.facts(), List.of("informedAt"), clock.instant(), null, null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> COUNTY.clock(accident.id(), COMPLETE).containsKey("metAt"));
        // then
        trace(COUNTY, id)
                .statusCode(200)
                .body(OPENED + "event", equalTo("cn.zhibao.accident-reported.v1"))
                .body(OPENED + "by", equalTo("项目经理 wang"))
                .body(OPENED + "claimedAt", equalTo(claimed.toString()))
                .body(OPENED + "sequence", equalTo(1))
                .body(OPENED + "report", equalTo(0))
                .body(OPENED + "recordedAt", notNullValue())
                .body(MET + "event", equalTo("cn.zhibao.accident-supplemented.v1"))
                .body(MET + "eventId", equalTo(next.toString()))
                .body(MET + "by", equalTo("li"))
                .body(MET + "sequence", equalTo(2))
                .body(MET + "report", equalTo(1))
                .body(MET + "claimedAt", equalTo(claimed.plusSeconds(60).toString()))
                .body("entries.findAll { !it.fired }.rule", hasItem("SD-2"));
    }

    @Test
    void a_clock_that_a_desk_stops_says_who_did_and_how() {
        // given
        Samples.Accident accident = world.accident(Samples.ZICHUAN, 3);
        Map<String, Object> call = PROVINCE.hears(accident.id(), "SD-1");
        Object received = PROVINCE.clock(accident.id(), "SD-1").get("clockId");
        Map<String, Object> written = CITY.clock(accident.id(), "SD-2");
        Map<String, Object> unneeded = COUNTY.sees(world.incompleteAccident().id(), COMPLETE);
        String doneAt = clock.instant().toString();
        // when
        PROVINCE.acknowledges(call).statusCode(200);
        CITY.decides(written, "fulfilment", Map.of("at", doneAt, "form", "WRITTEN"))
                .statusCode(200);
        CITY.decides(unneeded, "waiver", Map.of("reason", "自建房无施工单位")).statusCode(200);
        // then: who sent the report that began it was not told by whoever told of it
        trace(PROVINCE, received)
                .body(OPENED + "kind", equalTo("FACT"))
                .body(OPENED + "by", nullValue())
                .body(MET + "kind", equalTo("ACKNOWLEDGEMENT"))
                .body(MET + "by", equalTo("desk-370000"))
                .body(MET + "eventId", nullValue());
        trace(CITY, written.get("clockId"))
                .body(MET + "kind", equalTo("FULFILMENT"))
                .body(MET + "by", equalTo("desk-370300"))
                .body(MET + "claimedAt", equalTo(doneAt));
        trace(CITY, unneeded.get("clockId"))
                .body("entries.findAll { it.event == 'cn.zhibao.clock-waived.v1' }.evidence.kind", hasItem("WAIVER"))
                .body(
                        "entries.findAll { it.event == 'cn.zhibao.clock-waived.v1' }.evidence.by",
                        hasItem("desk-370300"));
    }

    @Test
    void a_clock_from_before_evidence_was_recorded_is_explained_without_it() {
        // given
        Samples.Accident accident = world.accident(Samples.ZICHUAN, 1);
        Object id = PROVINCE.sees(accident.id(), "SD-1").get("clockId");
        int changed = flow.bridge()
                .await(() -> flow.unitOfWork()
                        .run(session -> session.createNativeQuery("update decision_trace set trace = regexp_replace("
                                        + "trace, ',\"evidence\":[{][^}]*[}]', '') where case_id = '"
                                        + accident.id() + "'")
                                .executeUpdate()));
        assertThat(changed).isPositive();
        // then
        trace(PROVINCE, id)
                .statusCode(200)
                .body("entries[0].rule", equalTo("SD-1"))
                .body("entries[0]", not(hasKey("evidence")));
    }

    @Test
    void nobody_sees_the_trace_of_a_clock_of_another_region_or_of_none() {
        // given
        Object id = COUNTY.sees(world.incompleteAccident().id(), COMPLETE).get("clockId");
        // then
        for (Object none : List.of(UUID.randomUUID(), "x")) {
            trace(COUNTY, none)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-found"));
        }
        trace(Desk.of("370400"), id).statusCode(404).body("code", equalTo("not-found"));
        trace(Desk.somebody("auditor", "370000", "auditor"), id)
                .statusCode(200)
                .body("entries.findAll { it.fired }", hasSize(1));
    }
}
