package cn.zhibao.notice.http;

import static cn.zhibao.notice.scene.Planned.MEASURES;
import static cn.zhibao.notice.scene.Planned.done;
import static cn.zhibao.notice.scene.Planned.item;
import static cn.zhibao.notice.scene.Planned.measures;
import static cn.zhibao.notice.scene.Planned.plan;
import static cn.zhibao.notice.scene.Planned.planned;
import static cn.zhibao.notice.scene.Planned.reviewed;
import static cn.zhibao.notice.scene.Planned.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are answered by plans, and each measure is done and looked at: by whom, and what others are told. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class PlanIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_plan_answers_a_document_and_its_measures_are_done_returned_and_accepted() {
        // given
        Paper paper = Paper.issued("370302", "370300");
        // when
        planned(paper, today.plusDays(3), today)
                .statusCode(200)
                .body("status", equalTo("replied"))
                .body("plan.no", contains(1, 2));
        done(paper, 2, "已补齐").statusCode(200).body("status", equalTo("done"));
        reviewed(paper, 2, false).statusCode(200).body("status", equalTo("returned"));
        done(paper, 2, "附照片").statusCode(200).body("review", nullValue());
        reviewed(paper, 2, true).statusCode(200).body("status", equalTo("accepted"));
        // then
        paper.look()
                .body("plan.status", contains("open", "accepted"))
                .body("plan[1].done.result", equalTo("附照片"))
                .body("plan[1].done.by", equalTo("officer-370302"))
                .body("plan[1].review.reason", equalTo("现场核验"))
                .body("plan[0].person", equalTo("张某某"))
                .body("plan[0].dueOn", equalTo(today.plusDays(3).toString()))
                .body(
                        "plan[1].owedBy",
                        equalTo(today.plusDays(1)
                                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                                .toInstant()
                                .toString()));
        List<MeasureEvent> told = told(paper, 6);
        assertThat(told)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "MeasureSet", "MeasureSet", "MeasureDone", "MeasureReviewed", "MeasureDone", "MeasureReviewed");
        assertThat(told)
                .allSatisfy(event -> assertThat(EventJson.write(event))
                        .doesNotContain("张某某", "某建筑公司", "防护", "照片", "现场", "officer-370302"));
        // the list of documents says nothing of plans
        Api.as(paper.leader())
                .queryParam("caseId", paper.caseId())
                .get(Paper.NOTICES)
                .then()
                .body("items[0].plan", nullValue());
    }

    @Test
    void the_same_act_again_answers_as_before_and_tells_nothing() {
        // given
        Paper paper = Paper.issued("370302", "370300");
        // when
        for (int i = 0; i < 2; i++) {
            planned(paper, today).statusCode(200).body("plan", hasSize(1));
        }
        for (int i = 0; i < 2; i++) {
            done(paper, 1, "已补齐").statusCode(200);
        }
        for (int i = 0; i < 2; i++) {
            reviewed(paper, 1, true).statusCode(200);
        }
        // then
        assertThat(told(paper, 3)).hasSize(3);
        assertThat(paper.told(2)).hasSize(2);
    }

    @Test
    void after_a_return_a_plan_adds_measures_and_takes_none_back() {
        // given
        Paper paper = Paper.issued("370302", "370300");
        planned(paper, today).statusCode(200);
        done(paper, 1, "已补齐").statusCode(200);
        planned(paper, today.plusDays(1)).statusCode(409).body("code", equalTo("already-answered"));
        // when
        paper.reviewed(false, "还缺培训").statusCode(200);
        planned(paper, today.plusDays(1)).statusCode(200);
        // then
        paper.look().body("plan.no", contains(1, 2)).body("plan.status", contains("done", "open"));
        paper.reviewed(true, "可行").statusCode(200).body("status", equalTo("accepted"));
        done(paper, 2, "已培训").statusCode(200);
    }

    @Test
    void every_fault_of_a_plan_is_named() {
        Paper paper = Paper.issued("370302", "370300");
        Map<String, Object> past = item(today.minusDays(1));
        past.put("uscc", "91350100M000100Y44");
        past.put("phone", "1");
        Map<String, Object> empty = Map.of("dueOn", "soon", "matter", 5, "person", " ");
        paper.act(paper.officer(), "plan", Map.of("items", List.of(past, empty, "x"), "more", 1))
                .statusCode(400)
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/items/0/dueOn",
                                "/items/0/uscc",
                                "/items/0/phone",
                                "/items/1/dueOn",
                                "/items/1/matter",
                                "/items/1/measure",
                                "/items/1/unit",
                                "/items/1/person",
                                "/items/2",
                                "/more"));
        paper.act(paper.officer(), "plan", Map.of())
                .statusCode(422)
                .body("faults[0].pointer", equalTo("/items"))
                .body("faults[0].code", equalTo("missing"));
        planned(paper, today.minusDays(1), today, today.plusYears(11))
                .statusCode(422)
                .body("faults.pointer", contains("/items/0/dueOn", "/items/2/dueOn"))
                .body("faults.code", contains("too-early", "after-last"));
        LocalDate[] many = new LocalDate[201];
        java.util.Arrays.fill(many, today);
        planned(paper, many).body("faults[0].code", equalTo("too-many"));
        planned(paper, java.util.Arrays.copyOf(many, 200)).statusCode(200).body("plan", hasSize(200));
    }

    @Test
    void what_is_not_for_the_caller_or_not_now_is_refused() {
        Paper paper = Paper.issued("370302", "370300");
        paper.act(paper.leader(), "plan", plan(today)).statusCode(403).body("code", equalTo("not-the-addressee"));
        done(paper, 1, "已补齐").statusCode(404);
        planned(paper, today).statusCode(200);
        for (String no : List.of("2", "0", "x", "1000")) {
            paper.act(paper.officer(), "measures/" + no + "/completion", Map.of("result", "x"))
                    .statusCode(404);
        }
        reviewed(paper, 1, true).statusCode(409).body("code", equalTo("nothing-to-review"));
        paper.act(paper.leader(), "measures/1/completion", Map.of("result", "x"))
                .statusCode(403)
                .body("code", equalTo("not-the-addressee"));
        paper.act(paper.officer(), "measures/1/completion", Map.of("at", "2199-01-01T00:00:00Z", "result", "x"))
                .statusCode(422)
                .body("faults[0].code", equalTo("in-future"));
        done(paper, 1, "已补齐").statusCode(200);
        done(paper, 1, "其他").statusCode(409).body("code", equalTo("already-done"));
        Map<String, Object> accepts = Map.of("accepted", true, "reason", "属实");
        paper.act(Tokens.of("officer-370302", "370300", "duty-leader"), "measures/1/review", accepts)
                .statusCode(403)
                .body("code", equalTo("same-person"));
        paper.act(Tokens.of("other", "370302", "duty-leader"), "measures/1/review", accepts)
                .statusCode(403)
                .body("code", equalTo("not-the-issuer"));
        String stranger = Tokens.of("stranger", "370303", "duty-leader");
        paper.act(stranger, "plan", plan(today)).statusCode(404);
        paper.act(stranger, "measures/1/review", accepts).statusCode(404);
        assertThat(measures("370303", Map.of()).extract().jsonPath().getList("items.noticeId", String.class))
                .doesNotContain(paper.id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "inspector, 200, 200, 403, 200",
        "duty-officer, 200, 200, 403, 200",
        "duty-leader, 200, 200, 200, 200",
        "principal, 200, 200, 200, 200",
        "notice-clerk, 200, 200, 200, 200",
        "agency, 403, 403, 403, 200",
        "auditor, 403, 403, 403, 200",
        "admin, 403, 403, 403, 200",
        "reporter, 403, 403, 403, 403",
        "tip-officer, 403, 403, 403, 403",
        "policy-editor, 403, 403, 403, 403",
        "policy-approver, 403, 403, 403, 403"
    })
    void each_role_does_what_is_its_own(String role, int plan, int completion, int review, int list) {
        Paper paper = Paper.issued("370302", "370300");
        String addressee = Tokens.of("a", "370302", role);
        paper.act(addressee, "plan", plan(today)).statusCode(plan);
        if (plan == 403) {
            planned(paper, today).statusCode(200);
        }
        paper.act(addressee, "measures/1/completion", Map.of("result", "已补齐")).statusCode(completion);
        if (completion == 403) {
            done(paper, 1, "已补齐").statusCode(200);
        }
        paper.act(Tokens.of("b", "370300", role), "measures/1/review", Map.of("accepted", true, "reason", "属实"))
                .statusCode(review);
        Api.as(addressee).get(MEASURES).then().statusCode(list);
        Api.as(addressee).get(MEASURES + "/cities").then().statusCode(list);
    }
}
