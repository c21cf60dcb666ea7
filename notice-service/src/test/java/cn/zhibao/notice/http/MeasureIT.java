package cn.zhibao.notice.http;

import static cn.zhibao.notice.scene.Planned.MEASURES;
import static cn.zhibao.notice.scene.Planned.done;
import static cn.zhibao.notice.scene.Planned.measures;
import static cn.zhibao.notice.scene.Planned.planned;
import static cn.zhibao.notice.scene.Planned.reviewed;
import static cn.zhibao.notice.scene.Planned.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Paper;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Measures are owed until a day, late or owed no more: what their clocks and the listing make of them, and how they are read. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class MeasureIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_limit_that_passes_is_told_listed_and_counted() {
        // given
        Paper paper = Paper.issued("220102", "220100");
        planned(paper, today, today.plusDays(9), today.plusDays(5)).statusCode(200);
        done(paper, 3, "已补齐").statusCode(200);
        String late = paper.look().extract().jsonPath().getString("plan[0].measureId");
        Instant limit = Instant.parse(paper.look().extract().jsonPath().getString("plan[0].owedBy"));
        // when
        try (World world = new World(Backbone.kafka().bootstrap())) {
            Paper.breached(world, 1, UUID.fromString(late), UUID.randomUUID(), limit);
            Paper.breached(world, 2, UUID.fromString(late), UUID.randomUUID(), limit);
        }
        // then
        paper.until(paper.id(), "plan[0].overdueSince", limit.toString());
        measures("220100", Map.of("overdue", "true")).body("items.measureId", contains(late));
        measures("220100", Map.of("overdue", "false")).body("items.no", contains(3, 2));
        measures("220100", Map.of("status", "done")).body("items.no", contains(3));
        measures("220100", Map.of("unit", "建筑")).body("items", hasSize(3));
        measures("220100", Map.of("unit", "%")).body("items", hasSize(0));
        measures("220000", Map.of("region", "220102")).body("items", hasSize(3));
        measures("220100", Map.of("region", "220200")).body("items", hasSize(0));
        String next = measures("220100", Map.of("limit", 2))
                .body("items.no", contains(1, 3))
                .extract()
                .jsonPath()
                .getString("next");
        measures("220100", Map.of("limit", 2, "cursor", next))
                .body("items.no", contains(2))
                .body("next", nullValue());
        Api.as(Tokens.of("clerk", "220100", "auditor"))
                .get(MEASURES + "/cities")
                .then()
                .body("items", equalTo(List.of(Map.of("city", "220100", "asked", 3, "done", 1, "overdue", 1))));
        measures("220000", Map.of("status", "lost", "overdue", "maybe", "region", "22", "unit", " ", "limit", 0))
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?status", "?overdue", "?region", "?unit", "?limit"));
        assertThat(told(paper, 5))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("MeasureSet", "MeasureSet", "MeasureSet", "MeasureDone", "MeasureOverdue");
    }

    @Test
    void what_is_returned_is_owed_until_its_clock_says() {
        // given
        Paper paper = Paper.issued("220202", "220200");
        planned(paper, today.plusDays(9)).statusCode(200);
        done(paper, 1, "已补齐").statusCode(200);
        reviewed(paper, 1, false).statusCode(200);
        UUID measure = UUID.fromString(paper.look().extract().jsonPath().getString("plan[0].measureId"));
        Instant again = Instant.parse("2030-01-08T16:00:00Z");
        // when
        try (World world = new World(Backbone.kafka().bootstrap())) {
            Paper.opened(world, 1, measure, UUID.randomUUID(), again);
        }
        // then
        paper.until(paper.id(), "plan[0].owedBy", again.toString());
        String one = MEASURES + "/" + measure;
        Api.as(paper.officer()).get(one).then().statusCode(200).body("mayComplete", equalTo(true));
        Api.as(paper.leader())
                .get(one)
                .then()
                .body("mayComplete", equalTo(false))
                .body("status", equalTo("returned"));
        Api.as(Tokens.of("stranger", "220203", "auditor")).get(one).then().statusCode(404);
        Api.as(paper.leader()).get(MEASURES + "/x").then().statusCode(404);
        Api.as(Tokens.of("r", "220202", "reporter")).get(one).then().statusCode(403);
    }

    @Test
    void when_the_listing_is_lifted_nothing_is_owed_any_more() {
        // given
        UUID supervision = UUID.randomUUID();
        Paper paper = Paper.issued(supervision, "220302", "220300");
        planned(paper, today.plusDays(9)).statusCode(200);
        // when
        try (World world = new World(Backbone.kafka().bootstrap())) {
            world.tells(2, World.lifted(World.listed(supervision, paper.caseId(), "220302", "220300"), 1));
        }
        // then
        paper.until(paper.id(), "plan[0].status", "accepted");
        paper.look().body("plan[0].review.by", equalTo("notice-service"));
        assertThat(Api.as(Tokens.of("clerk", "220300", "auditor"))
                        .get(MEASURES + "/cities")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }
}
