package cn.zhibao.notice.http;

import static cn.zhibao.notice.scene.Drafted.clerk;
import static cn.zhibao.notice.scene.Drafted.leader;
import static cn.zhibao.notice.scene.Drive.content;
import static cn.zhibao.notice.scene.Drive.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.zhibao.events.testing.Backbone;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Drafted;
import cn.zhibao.notice.scene.Drive;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Regions file what they owe to a campaign, are late, or owe nothing any more: what is refused, told and read. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CampaignReturnIT {

    private static final Map<String, Object> REASON = Map.of("reason", "任务提前完成");

    private final LocalDate today = Drafted.today();
    private final LocalDate later = today.plusDays(30);

    @Test
    void a_day_that_passes_is_told_and_the_next_return_is_owed() {
        // given
        Drive drive = Drive.launched("220100", content(List.of("220102"), today, later));
        UUID first = drive.returnOf("220102", 0);
        // when
        Drive.breached(first, today);
        Drive.breached(first, today);
        // then
        assertThat(Drive.names(drive.told(3))).containsExactly("Asked 220102 1", "Overdue 220102 1", "Asked 220102 2");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Api.as(leader("220100"))
                        .get(Drive.CAMPAIGNS + "/returns/" + first)
                        .then()
                        .statusCode(200)
                        .body("overdueSince", equalTo(Drive.endOf(today).toString())));
        drive.file(clerk("220102"), today, figures(1, 0)).statusCode(200).body("overdueSince", notNullValue());
        drive.file(clerk("220102"), later, figures(1, 0)).statusCode(200).body("no", equalTo(2));
        assertThat(Drive.names(drive.told(5))).endsWith("Filed 220102 1", "Filed 220102 2");
    }

    @Test
    void the_returns_are_read_as_a_table_and_one_by_one() {
        // given
        Map<String, Object> content = content(List.of("370302", "370303"), today, later);
        content.put("name", "=1+1,\"x\"");
        Drive drive = Drive.launched("370300", content);
        Map<String, Object> said = figures(8, 1);
        said.put("text", "第一行\n第二行");
        drive.file(clerk("370302"), today, said).statusCode(200);
        // when
        var answer = Api.as(leader("370300"))
                .get(drive.path() + "/returns")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .extract();
        String table = new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        // then
        assertThat(table).startsWith("\uFEFF专项行动,地区代码,地区,报送日,状态,首次报送时间,报送次数,排查单位（个）");
        assertThat(table)
                .contains("\"'=1+1,\"\"x\"\"\",370302,山东省淄博市淄川区," + today + ",按期报送,")
                .contains(",1,8,1,0,0,0,0,0,0,0,否,\"第一行\n第二行\",\r\n")
                .contains("370303,山东省淄博市张店区," + later + ",未到期,,0,,,,,,,,,,,,\r\n");
        assertThat(new String(
                        Api.as(clerk("370303")).get(drive.path() + "/returns").asByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("370302");
        String one = Drive.CAMPAIGNS + "/returns/" + drive.returnOf("370302", 0);
        Api.as(clerk("370302")).get(one).then().statusCode(200).body("mayFile", equalTo(true));
        Api.as(leader("370300")).get(one).then().statusCode(200).body("mayFile", equalTo(false));
        Api.as(clerk("370303")).get(one).then().statusCode(404);
        for (String unknown : List.of("/x", "/returns/x", "/" + UUID.randomUUID(), "/returns/" + UUID.randomUUID())) {
            Api.as(clerk("370302")).get(Drive.CAMPAIGNS + unknown).then().statusCode(404);
        }
        Api.as(clerk("370302"))
                .get(Drive.CAMPAIGNS + "/" + UUID.randomUUID() + "/returns")
                .then()
                .statusCode(404);
        drive.say(clerk("370302"), "returns/today", figures(1, 0)).statusCode(404);
    }

    @Test
    void every_fault_of_a_draft_and_of_a_return_is_named() {
        Map<String, Object> wrong = content(List.of("370302"), today);
        wrong.put("name", " ");
        wrong.put("from", "soon");
        wrong.put("to", "+99999-01-01");
        wrong.put("regions", List.of(7));
        wrong.put("sectors", List.of("BUILDING", "SPACE"));
        wrong.put("stages", List.of(Map.of("name", "x", "from", "2026-01-01", "text", "x")));
        wrong.put("targets", List.of(Map.of("figure", "X", "number", -1, "unit", "个")));
        wrong.put("returnDays", List.of("tomorrow"));
        wrong.remove("basis");
        wrong.put("more", 1);
        Drive.drafts(clerk("370300"), Api.newKey(), wrong)
                .statusCode(400)
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/from",
                                "/to",
                                "/regions/0",
                                "/sectors/1",
                                "/stages/0/to",
                                "/targets/0/figure",
                                "/targets/0/number",
                                "/returnDays/0",
                                "/basis",
                                "/more"));
        Drive.drafts(clerk("370300"), Api.newKey(), content(List.of("370302", "370102", "370398"), today.minusDays(1)))
                .statusCode(422)
                .body("faults.pointer", contains("/regions/1", "/regions/2", "/returnDays/0"));
        Drive.drafts(clerk("370302"), Api.newKey(), content(List.of(), today))
                .statusCode(422)
                .body("faults.code", contains("no-region-below"));
        // and of a return
        Drive drive = Drive.launched("370300", content(List.of("370302"), today));
        Map<String, Object> said = figures(0, 1);
        said.put("rectified", 2);
        said.put("major", 2);
        said.put("fines", 500);
        drive.file(clerk("370302"), today, said)
                .statusCode(422)
                .body("faults.pointer", contains("/screened", "/major", "/rectified", "/fines"));
        said.put("fines", "much");
        said.put("major", -1);
        said.remove("found");
        drive.file(clerk("370302"), today, said)
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("/fines", "/major", "/found"));
        drive.file(clerk("370302"), today, figures(0, 0))
                .statusCode(422)
                .body("faults.code", contains("zero-not-said"));
        assertThat(drive.told(1)).hasSize(1);
    }

    @Test
    void ended_early_nothing_more_is_owed() {
        // given
        Drive drive = Drive.launched("370300", content(List.of("370302", "370303"), today, later));
        drive.file(clerk("370302"), today, figures(5, 0)).statusCode(200);
        UUID owed = drive.returnOf("370303", 0);
        drive.end(leader("370302"), REASON).statusCode(403).body("code", equalTo("not-its-authority"));
        drive.end(leader("370300"), Map.of()).statusCode(422).body("faults[0].pointer", equalTo("/reason"));
        // when
        for (int i = 0; i < 2; i++) {
            drive.end(leader("370300"), REASON)
                    .statusCode(200)
                    .body("status", equalTo("ended"))
                    .body("ended.reason", equalTo("任务提前完成"))
                    .body("returns.rows[0].days.state", contains("filed", "released"))
                    .body("returns.rows[1].days.state", contains("released", "released"));
        }
        // then
        drive.end(leader("370300"), Map.of("reason", "其他")).statusCode(409).body("code", equalTo("campaign-ended"));
        drive.file(clerk("370303"), today, figures(1, 0)).statusCode(409).body("code", equalTo("campaign-ended"));
        Map<String, Object> correction = figures(6, 0);
        correction.put("reason", "漏统计");
        drive.file(clerk("370302"), today, correction).statusCode(200);
        Drive.breached(owed, today);
        assertThat(Drive.names(drive.told(7)))
                .containsExactly(
                        "Asked 370302 1",
                        "Asked 370303 1",
                        "Filed 370302 1",
                        "Asked 370302 2",
                        "Released 370302 2",
                        "Released 370303 1",
                        "Filed 370302 1");
    }
}
