package cn.zhibao.notice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.domain.paper.Occasion;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents over HTTP: who sees which, page by page. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoticeResourceIT {

    private static final String NOTICES = "/api/v1/notices";

    @Test
    void a_clerk_reads_an_order_with_its_words() {
        // given
        UUID id = issued("370302", "370300");
        // when
        var answer = Api.as(clerk("370300")).get(NOTICES + "/" + id).then();
        // then
        answer.statusCode(200)
                .body("noticeId", equalTo(id.toString()))
                .body("kind", equalTo("SUPERVISION_ORDER"))
                .body("status", equalTo("issued"))
                .body("number", containsString("淄建督〔"))
                .body("issuer", equalTo("370300"))
                .body("addressee", equalTo("370302"))
                .body("replyBy", nullValue())
                .body("basis", containsString("本系统默认"))
                .body("text", containsString("督办单"));
    }

    @Test
    void an_order_outside_the_scope_does_not_exist_for_the_caller() {
        // given
        UUID id = issued("370302", "370300");
        // then
        Api.as(clerk("370303")).get(NOTICES + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        Api.as(clerk("430000")).get(NOTICES).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void pages_hold_every_order_once_newest_first() {
        // given
        List<UUID> ids =
                Stream.generate(() -> issued("130202", "130200")).limit(5).toList();
        // then
        assertThat(Api.paged(clerk("130200"), NOTICES, "noticeId"))
                .containsExactlyElementsOf(
                        ids.reversed().stream().map(UUID::toString).toList());
    }

    @Test
    void a_list_is_narrowed_by_region_and_kind() {
        // given
        issued("140202", "140200");
        issued("140203", "140200");
        // then
        var reader = clerk("140000");
        Api.as(reader).queryParam("region", "140203").get(NOTICES).then().body("items", hasSize(1));
        Api.as(reader)
                .queryParam("kind", "SUPERVISION_ORDER")
                .get(NOTICES)
                .then()
                .body("items", hasSize(2));
        Api.as(reader).queryParam("region", "370000").get(NOTICES).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, many",
        "region, 37",
        "kind, LETTER",
        "cursor, !!",
        "cursor, Zm9v",
        "cursor, OTk5OTk5OTk5OTk5OTk5OTk5OV8x"
    })
    void a_parameter_that_cannot_be_read_is_named(String name, String value) {
        Api.as(clerk("370000"))
                .queryParam(name, value)
                .get(NOTICES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unreadable"))
                .body("faults[0].pointer", equalTo("?" + name))
                .body("faults[0].code", equalTo("bad-parameter"));
    }

    @Test
    void every_parameter_that_cannot_be_read_is_named() {
        Api.as(clerk("370000"))
                .get(NOTICES + "?region=37&kind=LETTER&cursor=x&limit=0")
                .then()
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?region", "?kind", "?cursor", "?limit"));
    }

    @Test
    void without_a_valid_token_nobody_reads() {
        RestAssured.get(NOTICES).then().statusCode(401).body("code", equalTo("no-valid-token"));
        for (String token : List.of(
                Tokens.expired("clerk", "370000", "notice-clerk"),
                Tokens.forged("clerk", "370000", "notice-clerk"),
                "nonsense")) {
            Api.as(token)
                    .get(NOTICES)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "policy-editor", "policy-approver"})
    void other_roles_do_not_read(String role) {
        Api.as(Tokens.of("somebody", "370000", role))
                .get(NOTICES)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("role-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37"})
    void a_caller_without_a_region_sees_nothing(String region) {
        Api.as(Tokens.of("clerk", region, "notice-clerk"))
                .get(NOTICES)
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @Test
    void what_does_not_exist_is_a_problem_too() {
        Api.as(clerk("370000")).get(NOTICES + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.as(clerk("370000"))
                .get(NOTICES + "/not-an-id")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as(clerk("370000")).delete(NOTICES).then().statusCode(405);
    }

    private static String clerk(String region) {
        return Tokens.of("clerk", region, "notice-clerk");
    }

    /** An order that was made because a supervision was listed. */
    private static UUID issued(String region, String desk) {
        UUID supervision = UUID.randomUUID();
        SupervisionListed listed = World.listed(supervision, UUID.randomUUID(), region, desk);
        UUID id = Occasion.of(listed).orElseThrow().paperId();
        try (World world = new World(Backbone.kafka().bootstrap())) {
            world.tells(1, listed);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> Api.as(clerk(desk)).get(NOTICES + "/" + id).then().statusCode(200));
        return id;
    }
}
