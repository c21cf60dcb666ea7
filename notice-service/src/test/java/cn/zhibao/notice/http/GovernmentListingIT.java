package cn.zhibao.notice.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.GovernmentListingProposed;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a government is asked and decides: a paper of its own, and a line on the public board. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class GovernmentListingIT {

    private final World world = new World(Backbone.kafka().bootstrap());

    @AfterEach
    void closeWorld() {
        world.close();
    }

    @Test
    void a_government_that_lists_it_too_stands_on_the_board_and_its_paper_is_closed_by_its_decision() {
        // given
        SupervisionListed listed = World.listed(UUID.randomUUID(), UUID.randomUUID(), "540302", "540300");
        GovernmentListing asked = new GovernmentListing("540300", 1, "未能及时消除", "leader", Instant.now(), null);
        GovernmentDecision decision = new GovernmentDecision(
                true, "某政督〔2026〕3号", LocalDate.parse("2026-11-25"), null, "principal", Instant.now());
        // when
        world.tells(1, listed);
        world.tells(2, new GovernmentListingProposed(listed.supervision().with(asked), Instant.now()));
        // then
        Notices proposal = new Notices("540300", "GOVERNMENT_LISTING_PROPOSAL");
        proposal.until("items[0].status", "issued").body("items[0].number", containsString("建督540300提〔"));
        until(listed, "status", "listed").body("government", nullValue());
        // when
        world.tells(3, new GovernmentListingDecided(listed.supervision().with(asked.with(decision)), Instant.now()));
        // then
        until(listed, "government.number", "某政督〔2026〕3号")
                .body("government.decidedOn", equalTo("2026-11-25"))
                .body("government.name", containsString("人民政府"))
                .body("announcements", hasSize(1));
        proposal.until("items[0].status", "accepted").body("items[0].review.reason", containsString("某政督〔2026〕3号"));
    }

    /** Documents of one kind, as the authority reads them. */
    private record Notices(String region, String kind) {
        ValidatableResponse until(String path, Object value) {
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> look().body(path, equalTo(value)));
            return look();
        }

        private ValidatableResponse look() {
            return Api.as(Tokens.of("clerk", region, "notice-clerk"))
                    .queryParam("kind", kind)
                    .get("/api/v1/notices")
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse until(SupervisionListed listed, String path, Object value) {
        String one = "/api/v1/listings/" + listed.supervision().supervisionId();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> RestAssured.get(one).then().statusCode(200).body(path, equalTo(value)));
        return RestAssured.get(one).then();
    }
}
