package cn.zhibao.escalation.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The auditor as a process of its own: no database, one resource, and what it finds when there is no engine at all. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
@TestProfile(AuditApiIT.Auditor.class)
class AuditApiIT {

    private static final String AUDIT = "/api/v1/audit";
    private static final String MISSED = "findings.findAll { it.kind == 'MISSING' }.caseId";

    /** As {@code QUARKUS_PROFILE=auditor} starts it, less patient. */
    public static final class Auditor implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "zhibao.escalation.audit.tolerance", "3S",
                    "zhibao.escalation.audit.settle", "1S",
                    "zhibao.escalation.audit.stopped", "3S",
                    "zhibao.escalation.audit.starting", "4S");
        }

        @Override
        public String getConfigProfile() {
            return "test,auditor";
        }
    }

    @Inject
    World world;

    @Test
    void it_tells_everybody_in_scope_what_is_missing_when_there_is_no_engine() {
        // given
        Backbone.kafka().createTopics();
        JsonPath before = read(Desk.of("370000"));
        assertThat(Duration.between(time(before, "beatAt"), time(before, "at"))).isLessThan(Duration.ofSeconds(5));
        // when
        UUID accident = world.accident(Samples.ZICHUAN, 1).id();
        UUID document = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        world.tells(
                UUID.randomUUID(),
                4,
                new NoticeIssued(Documents.issued(NoticeKind.ENFORCEMENT_PROPOSAL, document, accident, now, null)));
        // then
        JsonPath found = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> read(Desk.of("370300")),
                        answer -> answer.getList("findings.kind").contains("ENGINE_STOPPED")
                                && Set.copyOf(answer.getList(MISSED, String.class))
                                                .size()
                                        == 2);
        assertThat(found.getList(MISSED, String.class)).containsOnly(accident.toString(), document.toString());
        assertThat(found.getList("findings.findAll { it.event == 'ClockOpened' }.rule", String.class))
                .contains("CN-1", "CN-3", "SD-1", "CN-REPLY-PROPOSAL");
        assertThat(read(Desk.of("430100")).getList("findings.kind")).containsOnly("ENGINE_STOPPED");
        given().get("/q/health/well").then().statusCode(503).body("checks[0].data.engineAnswers", equalTo(false));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .body(containsString("zhibao_audit_findings_total{kind=\"missing\"}"))
                .body(containsString("zhibao_audit_engine_answers 0.0"))
                .body(containsString("zhibao_audit_beat_age_seconds"));
    }

    @Test
    void it_is_open_to_duty_desks_and_auditors_and_has_nothing_else() {
        given().get(AUDIT).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("builder", "370302", "reporter"))
                .get(AUDIT)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("discipline", "370000", "auditor"))
                .get(AUDIT)
                .then()
                .statusCode(200);
        Desk.of("370000").call().get("/api/v1/clocks").then().statusCode(404);
    }

    private static JsonPath read(Desk desk) {
        return desk.call().get(AUDIT).then().statusCode(200).extract().jsonPath();
    }

    private static Instant time(JsonPath answer, String field) {
        return Instant.parse(answer.getString(field));
    }
}
