package cn.zhibao.notice.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.StopProposal;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Stops;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a government is asked before a unit is stopped: numbered papers, closed by its answer or by the end of the case. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class StopProposalIT {

    private final World world = new World(Backbone.kafka().bootstrap());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @AfterEach
    void closeWorld() {
        world.close();
    }

    @Test
    void each_proposal_has_a_paper_without_a_gap_which_the_answer_closes() {
        // given
        String desk = "540400";
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        StopProposal asked = Stops.asked(desk, now);
        // when
        world.tells(1, Stops.proposed(first, "540402", asked));
        until(desk, "items", hasSize(1))
                .body("items[0].status", equalTo("issued"))
                .body("items[0].number", startsWith("建督540400停〔"))
                .body("items[0].replyBy", containsString("T"));
        world.tells(1, Stops.proposed(second, "540402", asked));
        until(desk, "items", hasSize(2)).body("items.number", hasItems(containsString("〕1号"), containsString("〕2号")));
        world.tells(2, Stops.approved(first, "540402", asked));
        world.tells(2, Stops.refused(second, "540402", asked, "先行约谈"));
        // then
        until(desk, "items.status", equalTo(List.of("accepted", "accepted")))
                .body("items.review.reason", hasItems(equalTo("本级人民政府已批准：某政批〔2026〕3号"), equalTo("本级人民政府不予批准：先行约谈")));
    }

    @Test
    void a_case_that_ends_asks_its_government_for_nothing_any_more() {
        // given
        String desk = "540500";
        UUID hazard = UUID.randomUUID();
        world.tells(1, Stops.proposed(hazard, "540502", Stops.asked(desk, now)));
        until(desk, "items", hasSize(1));
        // when
        world.tells(2, new HazardClosed(Stops.ended(hazard, "540502")));
        // then
        until(desk, "items.status", equalTo(List.of("accepted"))).body("items[0].review.reason", equalTo("隐患已销号"));
    }

    private static ValidatableResponse until(String desk, String path, Matcher<?> expected) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> look(desk).body(path, expected));
        return look(desk);
    }

    private static ValidatableResponse look(String desk) {
        return Api.as(Tokens.of("clerk", desk, "notice-clerk"))
                .queryParam("kind", "STOP_PROPOSAL")
                .get("/api/v1/notices")
                .then()
                .statusCode(200);
    }
}
