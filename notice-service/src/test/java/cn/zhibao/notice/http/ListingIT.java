package cn.zhibao.notice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public board over HTTP: everybody reads it, and finds no more than may be public. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ListingIT {

    private static final String LISTINGS = "/api/v1/listings";
    private static final Instant LATER = Instant.parse("2027-01-31T16:00:00Z");

    private final World world = new World(Backbone.kafka().bootstrap());

    @AfterEach
    void closeWorld() {
        world.close();
    }

    @Test
    void a_listing_is_public_without_a_login_with_its_announcement_and_what_made_it_public() {
        // given
        SupervisionListed listed = listed("370302", "370300");
        // when
        world.tells(1, listed);
        // then
        appears(listed)
                .body("status", equalTo("listed"))
                .body("issuer", equalTo("370300"))
                .body("issuerName", equalTo("淄博市住房和城乡建设局"))
                .body("region", equalTo("370302"))
                .body("place", equalTo("山东省淄博市淄川区"))
                .body("subject", equalTo("HAZARD"))
                .body("caseNumber", equalTo("YH-2026-000001"))
                .body("grade", equalTo("MAJOR"))
                .body("type", equalTo("脚手架"))
                .body("project", equalTo("某小区三期"))
                .body("listedAt", equalTo("2026-11-22T03:00:00Z"))
                .body("rectifyBy", equalTo("2026-11-30T16:00:00Z"))
                .body("publishedAt", notNullValue())
                .body("announcements", hasSize(1))
                .body("announcements[0].kind", equalTo("LISTING"))
                .body("announcements[0].number", matchesPattern("淄建督公〔\\d{4}〕[1-9]\\d*号"))
                .body("announcements[0].fact", equalTo("supervision-listed"))
                .body("announcements[0].factAt", equalTo("2026-11-22T03:00:00Z"))
                .body("announcements[0].publishedAt", notNullValue())
                .body("announcements[0].text", containsString("挂牌督办公告"));
    }

    @Test
    void nothing_private_is_public() {
        // given
        SupervisionListed listed = listed("370302", "370300");
        world.tells(1, listed);
        // when
        String one = appears(listed).extract().asString();
        String list = RestAssured.get(LISTINGS + "?region=370302").asString();
        // then: neither the address nor the words of the leader, the id of the case or who did it
        assertThat(one + list)
                .doesNotContain("某路1号", "逾期未整改", listed.supervision().caseId().toString(), "\"by\"");
    }

    @Test
    void a_continuation_an_extension_and_a_lifting_change_the_board_and_are_announced_where_they_must_be() {
        // given
        SupervisionListed listed = listed("510302", "510300");
        SupervisionFacts extended = later(listed.supervision());
        // when
        world.tells(1, listed);
        world.tells(2, new SupervisionExtended(extended, listed.supervision().rectifyBy(), Instant.now()));
        // then
        until(listed, "extendedFrom", "2026-11-30T16:00:00Z")
                .body("rectifyBy", equalTo(LATER.toString()))
                .body("announcements", hasSize(1));
        // when
        world.tells(3, World.continued(listed, 2));
        // then
        until(listed, "status", "continued")
                .body("round", equalTo(2))
                .body("number", equalTo("GP-2"))
                .body("extendedFrom", nullValue())
                .body("announcements.kind", contains("LISTING", "CONTINUATION"));
        // when: told twice
        world.tells(4, World.lifted(listed, 2));
        world.tells(5, World.lifted(listed, 2));
        // then
        until(listed, "status", "lifted")
                .body("liftedAt", notNullValue())
                .body("announcements.kind", contains("LISTING", "CONTINUATION", "LIFTING"))
                .body("announcements.fact[2]", equalTo("supervision-lifted"))
                .body("announcements.text[2]", containsString("解除挂牌督办公告"));
    }

    @Test
    void announcements_of_an_authority_are_numbered_without_a_gap() {
        // given
        List<SupervisionListed> all =
                Stream.generate(() -> listed("520302", "520300")).limit(5).toList();
        // when
        all.parallelStream().forEach(each -> world.tells(1, each));
        all.forEach(this::appears);
        world.tells(2, World.lifted(all.getFirst(), 1));
        until(all.getFirst(), "status", "lifted");
        // then
        List<String> numbers = RestAssured.get(LISTINGS + "?region=520300")
                .jsonPath()
                .getList("items.announcements.number.flatten()", String.class);
        assertThat(numbers.stream().map(number -> number.replaceAll("^建督520300公〔\\d{4}〕(\\d+)号$", "$1")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList());
    }

    @Test
    void pages_hold_every_listing_once_newest_first() {
        // given
        List<String> ids = Stream.generate(() -> listed("530302", "530300"))
                .limit(5)
                .peek(each -> {
                    world.tells(1, each);
                    appears(each);
                })
                .map(each -> each.supervision().supervisionId().toString())
                .toList();
        // when
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = RestAssured.given()
                    .queryParam("region", "530300")
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(LISTINGS)
                    .jsonPath();
            seen.addAll(page.getList("items.supervisionId", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        // then
        assertThat(seen).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void a_list_is_narrowed_by_region_and_status() {
        // given
        SupervisionListed stands = listed("620302", "620300");
        SupervisionListed ended = listed("620303", "620300");
        world.tells(1, stands);
        world.tells(1, ended);
        world.tells(2, World.lifted(ended, 1));
        appears(stands);
        until(ended, "status", "lifted");
        // then
        JsonPath all = RestAssured.get(LISTINGS + "?region=620000").jsonPath();
        assertThat(all.getList("items.status", String.class)).containsExactlyInAnyOrder("listed", "lifted");
        RestAssured.get(LISTINGS + "?region=620303").then().body("items.region", contains("620303"));
        RestAssured.get(LISTINGS + "?region=620300&status=lifted")
                .then()
                .body(
                        "items.supervisionId",
                        contains(ended.supervision().supervisionId().toString()))
                .body("items[0].announcements[0].text", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, many", "region, 37", "status, open", "cursor, !!"})
    void a_parameter_that_cannot_be_read_is_named(String name, String value) {
        RestAssured.given()
                .queryParam(name, value)
                .get(LISTINGS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("faults.pointer", contains("?" + name));
    }

    @Test
    void every_parameter_that_cannot_be_read_is_named() {
        RestAssured.get(LISTINGS + "?region=37&status=x&cursor=x&limit=0")
                .then()
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?region", "?status", "?cursor", "?limit"));
    }

    @Test
    void what_is_not_on_the_board_is_not_there_and_nobody_writes_to_it() {
        RestAssured.get(LISTINGS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        RestAssured.get(LISTINGS + "/not-an-id").then().statusCode(404);
        Api.as(Tokens.of("leader", "370300", "duty-leader"))
                .delete(LISTINGS)
                .then()
                .statusCode(405);
    }

    @Test
    void a_token_that_comes_along_opens_and_closes_nothing() {
        Api.as("nonsense").get(LISTINGS).then().statusCode(200);
        Api.as(Tokens.of("clerk", "430000", "notice-clerk"))
                .get(LISTINGS + "?region=370000")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse appears(SupervisionListed listed) {
        return until(
                listed, "supervisionId", listed.supervision().supervisionId().toString());
    }

    private static ValidatableResponse until(SupervisionListed listed, String path, Object value) {
        String one = LISTINGS + "/" + listed.supervision().supervisionId();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> RestAssured.get(one).then().statusCode(200).body(path, equalTo(value)));
        return RestAssured.get(one).then();
    }

    private static SupervisionListed listed(String region, String desk) {
        return World.listed(UUID.randomUUID(), UUID.randomUUID(), region, desk);
    }

    private static SupervisionFacts later(SupervisionFacts f) {
        return new SupervisionFacts(
                f.supervisionId(),
                f.caseId(),
                f.level(),
                f.desk(),
                f.listedAt(),
                LATER,
                f.reason(),
                f.summary(),
                f.region(),
                false,
                f.progress(),
                null);
    }
}
