package cn.zhibao.notice.http;

import static cn.zhibao.notice.scene.Drafted.clerk;
import static cn.zhibao.notice.scene.Drafted.leader;
import static cn.zhibao.notice.scene.Drive.content;
import static cn.zhibao.notice.scene.Drive.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Drafted;
import cn.zhibao.notice.scene.Drive;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns are drafted, launched and ended, and regions file what they owe to them: by whom, and what others are told. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CampaignIT {

    private static final Map<String, Object> REASON = Map.of("reason", "任务提前完成");

    private final LocalDate today = Drafted.today();
    private final LocalDate later = today.plusDays(30);

    @Test
    void a_campaign_is_launched_by_another_and_its_counties_file_their_returns() {
        // given
        Drive drive = Drive.drafted("370300", content(List.of("370302", "370303"), today, later));
        drive.look(clerk("370300"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("draft"))
                .body("addressed", contains("370302", "370303"))
                .body("editors", contains("clerk-370300"))
                .body("mayChange", equalTo(true))
                .body("mayLaunch", equalTo(false))
                .body("returns", nullValue());
        drive.look(leader("370302")).statusCode(404);
        // when
        drive.launch(leader("370300"), 1)
                .statusCode(200)
                .body("status", equalTo("launched"))
                .body("launched.by", equalTo("leader-370300"))
                .body("mayEnd", equalTo(true))
                .body("returns.rows.region", contains("370302", "370303"))
                .body("returns.rows[0].days.state", contains("owed", "coming"));
        Map<String, Object> said = figures(60, 3);
        said.put("rectified", 2);
        drive.file(clerk("370302"), today, said)
                .statusCode(200)
                .body("state", equalTo("filed"))
                .body("filings", hasSize(1))
                .body("filings[0].by", equalTo("clerk-370302"))
                .body("filings[0].figures.found", equalTo(3));
        said.put("screened", 70);
        said.put("reason", "漏统计一个街道");
        drive.file(leader("370302"), today, said).statusCode(200).body("filings.version", contains(1, 2));
        drive.file(clerk("370303"), today, Map.of("zero", true, "text", "本期无新增"))
                .statusCode(200);
        // then
        drive.look(leader("370300"))
                .body("returns.rows.find { it.region == '370302' }.days.state", contains("filed", "owed"))
                .body("returns.rows[0].days[0].filings", equalTo(2))
                .body("returns.totals.screened", equalTo(70))
                .body("targets[0].reached", equalTo(70))
                .body("targets[0].number", equalTo(100))
                .body("standing.asked", equalTo(4))
                .body("standing.filed", equalTo(2));
        drive.look(clerk("370303"))
                .body("addressed", contains("370303"))
                .body("returns.rows.region", contains("370303"))
                .body("returns.totals.screened", equalTo(0))
                .body("editors", nullValue())
                .body("mayFile", equalTo(true));
        List<CampaignReturnEvent> told = drive.told(7);
        assertThat(Drive.names(told))
                .containsExactly(
                        "Asked 370302 1",
                        "Asked 370303 1",
                        "Filed 370302 1",
                        "Asked 370302 2",
                        "Filed 370302 1",
                        "Filed 370303 1",
                        "Asked 370303 2");
        assertThat(told)
                .allSatisfy(event ->
                        assertThat(EventJson.write(event)).doesNotContain("排查", "街道", "clerk-", "leader-", "screened"));
    }

    @Test
    void all_regions_below_are_addressed_where_none_is_named() {
        Drive drive = Drive.launched("370000", content(List.of(), later));
        drive.look(leader("370000"))
                .body("regions", hasSize(0))
                .body("addressed", hasSize(16))
                .body("addressed", hasItems("370100", "370300"))
                .body("standing.asked", equalTo(16));
        // the city and what lies above see it, a county of the city does not
        drive.look(leader("370300")).statusCode(200).body("returns.rows.region", contains("370300"));
        drive.look(leader("370302")).statusCode(404);
        drive.look(leader("000000")).statusCode(200).body("returns.rows", hasSize(16));
        drive.look(leader("320000")).statusCode(404);
    }

    @Test
    void return_days_come_again_every_month_or_fortnight() {
        Map<String, Object> content = content(List.of("370302"));
        content.remove("returnDays");
        content.put("from", "2031-01-01");
        content.put("to", "2031-06-30");
        content.put("stages", List.of(Map.of("name", "部署", "from", "2031-01-01", "to", "2031-01-31", "text", "x")));
        content.put("returnEvery", "MONTH");
        content.put("returnFrom", "2031-01-31");
        Drive.drafted("370300", content)
                .look(clerk("370300"))
                .body(
                        "returnDays",
                        contains("2031-01-31", "2031-02-28", "2031-03-31", "2031-04-30", "2031-05-31", "2031-06-30"));
        content.put("returnEvery", "FORTNIGHT");
        Drive.drafted("370300", content).look(clerk("370300")).body("returnDays", hasSize(11));
        content.put("returnFrom", "2031-07-01");
        Drive.drafts(clerk("370300"), Api.newKey(), content)
                .statusCode(422)
                .body("faults.pointer", contains("/returnFrom"));
        content.put("to", "2034-01-01");
        content.put("returnFrom", "2031-01-01");
        Drive.drafts(clerk("370300"), Api.newKey(), content).statusCode(422).body("faults.code", contains("too-many"));
    }

    @Test
    void a_draft_is_changed_by_its_authority_as_it_was_read_and_withdrawn() {
        Drive drive = Drive.drafted("370300", content(List.of("370302"), today));
        drive.launch(leader("370300"), 7).statusCode(412);
        Api.as(leader("370300")).post(drive.path() + "/launch").then().statusCode(428);
        drive.change(leader("370300"), 1, content(List.of("370303"), today))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("editors", contains("clerk-370300", "leader-370300"))
                .body("addressed", contains("370303"));
        drive.launch(leader("370300"), 2).statusCode(403).body("code", equalTo("own-campaign"));
        drive.end(Tokens.of("other", "370300", "principal"), REASON)
                .statusCode(409)
                .body("code", equalTo("not-launched"));
        drive.change(clerk("370100"), 2, content(List.of(), today)).statusCode(404);
        drive.launch(leader("370000"), 2).statusCode(404);
        drive.file(clerk("370303"), today, figures(1, 0)).statusCode(404);
        drive.look(Tokens.of("auditor", "370000", "auditor")).statusCode(200).body("mayChange", equalTo(false));
        drive.look(Tokens.of("officer", "370300", "duty-officer")).statusCode(404);
        drive.withdraw(clerk("370300"), 2).statusCode(200).body("status", equalTo("withdrawn"));
        drive.launch(Tokens.of("other", "370300", "principal"), 3)
                .statusCode(409)
                .body("code", equalTo("withdrawn"));
    }

    @Test
    void what_is_launched_is_fixed() {
        Drive drive = Drive.launched("370300", content(List.of("370302"), today, later));
        drive.launch(leader("370300"), 2).statusCode(200);
        drive.launch(Tokens.of("other", "370300", "principal"), 2)
                .statusCode(409)
                .body("code", equalTo("already-launched"));
        drive.change(clerk("370300"), 2, content(List.of("370303"), today)).statusCode(409);
        drive.withdraw(clerk("370300"), 2).statusCode(409);
        drive.file(clerk("370300"), today, figures(1, 0)).statusCode(403).body("code", equalTo("not-addressed"));
        drive.file(clerk("370302"), later, figures(1, 0)).statusCode(409).body("code", equalTo("not-yet-asked"));
        drive.file(clerk("370303"), today, figures(1, 0)).statusCode(404);
        assertThat(drive.told(1)).hasSize(1);
    }

    @Test
    void the_same_draft_again_is_one_draft() {
        String key = Api.newKey();
        Map<String, Object> content = content(List.of("370302"), today);
        String first = Drive.drafts(clerk("370300"), key, content)
                .statusCode(201)
                .extract()
                .path("campaignId");
        Drive.drafts(clerk("370300"), key, content).statusCode(201).body("campaignId", equalTo(first));
        content.put("name", "其他");
        Drive.drafts(clerk("370300"), key, content).body("code", equalTo("idempotency-key-taken"));
    }

    @Test
    void campaigns_are_listed_for_those_whom_they_concern() {
        // given
        Drive draft = Drive.drafted("410200", content(List.of("410202"), today));
        Drive launched = Drive.launched("410200", content(List.of("410202", "410203"), today));
        Drive ended = Drive.launched("410200", content(List.of("410203"), today));
        ended.end(leader("410200"), REASON).statusCode(200);
        launched.file(clerk("410203"), today, figures(1, 0)).statusCode(200);
        // then
        list(clerk("410200"), Map.of()).body("items.campaignId", contains(ids(ended, launched, draft)));
        list(clerk("410202"), Map.of())
                .body("items.campaignId", contains(ids(launched)))
                .body("items[0].standing", equalTo(Map.of("asked", 1, "filed", 0, "missing", 0)))
                .body("items[0].returns", nullValue());
        list(leader("410000"), Map.of())
                .body("items.campaignId", hasItems(ids(ended, launched)))
                .body("items.campaignId", not(hasItem(draft.id().toString())));
        list(clerk("410200"), Map.of("status", "ended")).body("items.campaignId", contains(ids(ended)));
        list(clerk("410200"), Map.of("status", "launched")).body("items.campaignId", contains(ids(launched)));
        list(clerk("410200"), Map.of("status", "draft")).body("items.campaignId", contains(ids(draft)));
        list(clerk("410200"), Map.of("status", "closed")).body("items", hasSize(0));
        list(clerk("410200"), Map.of("status", "withdrawn")).body("items", hasSize(0));
        String next = list(clerk("410200"), Map.of("limit", 2))
                .body("items.campaignId", contains(ids(ended, launched)))
                .extract()
                .path("next");
        list(clerk("410200"), Map.of("limit", 2, "cursor", next)).body("items.campaignId", contains(ids(draft)));
        Api.as(clerk("410200"))
                .queryParams(Map.of("status", "lost", "limit", 0))
                .get(Drive.CAMPAIGNS)
                .then()
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?status", "?limit"));
    }

    private static String[] ids(Drive... drives) {
        return List.of(drives).stream().map(drive -> drive.id().toString()).toArray(String[]::new);
    }

    private static io.restassured.response.ValidatableResponse list(String token, Map<String, ?> query) {
        return Api.as(token).queryParams(query).get(Drive.CAMPAIGNS).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "inspector, 403, 403, 200, 200",
        "duty-officer, 403, 403, 200, 200",
        "duty-leader, 201, 200, 200, 200",
        "principal, 201, 200, 200, 200",
        "notice-clerk, 201, 403, 200, 200",
        "agency, 403, 403, 403, 200",
        "auditor, 403, 403, 403, 200",
        "admin, 403, 403, 403, 200",
        "reporter, 403, 403, 403, 403",
        "tip-officer, 403, 403, 403, 403",
        "policy-editor, 403, 403, 403, 403",
        "policy-approver, 403, 403, 403, 403"
    })
    void each_role_does_what_is_its_own(String role, int draft, int launch, int file, int read) {
        String own = Tokens.of("own-" + role, "370300", role);
        String county = Tokens.of("county-" + role, "370302", role);
        Drive.drafts(own, Api.newKey(), content(List.of("370302"), today)).statusCode(draft);
        Drive drive = Drive.drafted("370300", content(List.of("370302"), today));
        drive.launch(own, 1).statusCode(launch);
        if (launch == 403) {
            drive.launch(leader("370300"), 1).statusCode(200);
        }
        drive.file(county, today, figures(1, 0)).statusCode(file);
        drive.look(county).statusCode(read);
        Api.as(county).get(Drive.CAMPAIGNS).then().statusCode(read);
        Api.as(county).get(drive.path() + "/returns").then().statusCode(read);
        drive.end(own, REASON).statusCode(launch);
    }
}
