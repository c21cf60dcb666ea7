package cn.zhibao.notice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Paper;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are signed for, answered and reviewed: by whom, and what others are told. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class AnswerIT {

    @Test
    void a_document_is_signed_for_answered_returned_answered_again_and_accepted() {
        // given
        Paper paper = Paper.issued("370302", "370300");
        // when
        paper.received()
                .statusCode(200)
                .body("status", equalTo("served"))
                .body("receipt.by", equalTo("officer-370302"));
        paper.replied("  已整改  ")
                .statusCode(200)
                .body("status", equalTo("replied"))
                .body("replyText", equalTo("已整改"));
        paper.reviewed(false, "缺照片").statusCode(200).body("status", equalTo("returned"));
        paper.replied("附照片").statusCode(200).body("review", nullValue());
        paper.reviewed(true, "属实").statusCode(200).body("status", equalTo("accepted"));
        // then
        List<? extends Event> told = paper.told(6);
        assertThat(told)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "NoticeIssued",
                        "NoticeServed",
                        "NoticeReplied",
                        "NoticeReviewed",
                        "NoticeReplied",
                        "NoticeReviewed");
        assertThat(told).noneSatisfy(event -> assertThat(EventJson.write(event)).contains("已整改"));
        paper.look()
                .body("replyText", equalTo("附照片"))
                .body("review.reason", equalTo("属实"))
                .body("reply.by", equalTo("officer-370302"))
                .body("mayReceive", equalTo(false))
                .body("mayReply", equalTo(false))
                .body("mayReview", equalTo(false));
    }

    @Test
    void the_same_act_again_answers_as_before_and_tells_nothing() {
        // given
        Paper paper = Paper.issued("370302", "370300");
        String at = Instant.now().toString();
        // when
        for (int i = 0; i < 2; i++) {
            paper.act(paper.officer(), "receipt", Map.of("at", at)).statusCode(200);
        }
        for (int i = 0; i < 2; i++) {
            paper.act(paper.officer(), "reply", Map.of("at", at, "text", "已整改")).statusCode(200);
        }
        for (int i = 0; i < 2; i++) {
            paper.reviewed(true, "属实").statusCode(200);
        }
        // then
        assertThat(paper.told(4)).hasSize(4);
    }

    @Test
    void of_many_who_answer_at_once_one_wins() {
        // given
        Paper paper = Paper.issued("370302", "370300");
        // when
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> paper.act(
                                Tokens.of("officer-" + i, "370302", "inspector"), "reply", Map.of("text", "答复" + i))
                        .extract()
                        .statusCode())
                .toList();
        // then
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(paper.told(2)).hasSize(2);
    }

    @Test
    void what_comes_too_late_is_a_conflict() {
        Paper paper = Paper.issued("370302", "370300");
        String other = Tokens.of("other", "370302", "inspector");
        paper.reviewed(true, "属实").statusCode(409).body("code", equalTo("nothing-to-review"));
        paper.received().statusCode(200);
        paper.act(other, "receipt", Map.of()).statusCode(409).body("code", equalTo("already-served"));
        paper.replied("已整改").statusCode(200);
        paper.act(other, "reply", Map.of("text", "x")).statusCode(409).body("code", equalTo("already-answered"));
        paper.reviewed(true, "属实").statusCode(200);
        paper.reviewed(false, "x").statusCode(409).body("code", equalTo("already-reviewed"));
    }

    @Test
    void the_wrong_desk_and_the_same_person_may_not() {
        Paper paper = Paper.issued("370302", "370300");
        paper.act(paper.leader(), "receipt", Map.of())
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("not-the-addressee"));
        paper.act(paper.leader(), "reply", Map.of("text", "x"))
                .statusCode(403)
                .body("code", equalTo("not-the-addressee"));
        paper.replied("已整改").statusCode(200);
        paper.act(Tokens.of("other", "370302", "duty-leader"), "review", Map.of("accepted", true, "reason", "x"))
                .statusCode(403)
                .body("code", equalTo("not-the-issuer"));
        paper.act(
                        Tokens.of("officer-370302", "370300", "duty-leader"),
                        "review",
                        Map.of("accepted", true, "reason", "x"))
                .statusCode(403)
                .body("code", equalTo("same-person"));
        paper.act(Tokens.of("province", "370000", "principal"), "review", Map.of("accepted", true, "reason", "属实"))
                .statusCode(200);
    }

    @Test
    void a_document_outside_the_scope_does_not_exist_for_who_acts() {
        Paper paper = Paper.issued("370302", "370300");
        String stranger = Tokens.of("stranger", "370303", "duty-leader");
        paper.act(stranger, "receipt", Map.of()).statusCode(404);
        paper.act(stranger, "reply", Map.of("text", "x")).statusCode(404);
        paper.act(stranger, "review", Map.of("accepted", true, "reason", "x")).statusCode(404);
        Api.as(stranger)
                .post(Paper.NOTICES + "/no-id/receipt")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "inspector, 200, 200, 403",
        "duty-officer, 200, 200, 403",
        "duty-leader, 200, 200, 200",
        "principal, 200, 200, 200",
        "notice-clerk, 200, 200, 200",
        "agency, 403, 403, 403",
        "auditor, 403, 403, 403",
        "admin, 403, 403, 403",
        "reporter, 403, 403, 403",
        "tip-officer, 403, 403, 403",
        "policy-editor, 403, 403, 403",
        "policy-approver, 403, 403, 403"
    })
    void each_role_does_what_is_its_own(String role, int receipt, int reply, int review) {
        Paper paper = Paper.issued("370302", "370300");
        String addressee = Tokens.of("a", "370302", role);
        paper.act(addressee, "receipt", Map.of()).statusCode(receipt);
        paper.act(addressee, "reply", Map.of("text", "已整改")).statusCode(reply);
        if (reply == 403) {
            paper.replied("已整改").statusCode(200);
        }
        paper.act(Tokens.of("b", "370300", role), "review", Map.of("accepted", true, "reason", "属实"))
                .statusCode(review);
    }

    @Test
    void a_view_says_what_the_caller_may_do() {
        // given
        Paper paper = Paper.issued("370302", "370300");
        String path = Paper.NOTICES + "/" + paper.id();
        // then
        Api.as(paper.officer())
                .get(path)
                .then()
                .body("mayReceive", equalTo(true))
                .body("mayReply", equalTo(true))
                .body("mayReview", equalTo(false));
        Api.as(Tokens.of("auditor", "370302", "auditor"))
                .get(path)
                .then()
                .body("mayReceive", equalTo(false))
                .body("mayReply", equalTo(false));
        paper.replied("已整改");
        Api.as(paper.leader())
                .queryParam("caseId", paper.caseId())
                .get(Paper.NOTICES)
                .then()
                .body("items[0].mayReview", equalTo(true))
                .body("items[0].replyText", nullValue())
                .body("items[0].text", nullValue());
    }

    @Test
    void every_fault_of_a_body_is_named() {
        Paper paper = Paper.issued("370302", "370300");
        paper.act(paper.officer(), "reply", Map.of("at", "yesterday", "text", 5, "more", 1))
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("/at", "/text", "/more"));
        paper.act(paper.leader(), "review", Map.of())
                .statusCode(422)
                .body("faults.pointer", containsInAnyOrder("/accepted", "/reason"));
        paper.act(paper.officer(), "reply", Map.of("text", " "))
                .statusCode(422)
                .body("faults[0].code", equalTo("missing"));
        paper.act(paper.officer(), "reply", Map.of("text", "字".repeat(4_001)))
                .statusCode(422)
                .body("faults[0].code", equalTo("too-long"));
        paper.act(paper.officer(), "reply", Map.of("text", "a\0b")).statusCode(400);
        paper.act(paper.officer(), "receipt", "{").statusCode(400);
        paper.act(paper.officer(), "reply", Map.of("text", "字".repeat(4_000))).statusCode(200);
    }

    @Test
    void a_moment_in_the_future_or_before_the_issue_cannot_be() {
        Paper paper = Paper.issued("370302", "370300");
        paper.act(paper.officer(), "receipt", Map.of("at", "2199-01-01T00:00:00Z"))
                .statusCode(422)
                .body("faults[0].pointer", equalTo("/at"))
                .body("faults[0].code", equalTo("in-future"));
        paper.act(paper.officer(), "reply", Map.of("at", "2020-01-01T00:00:00+08:00", "text", "x"))
                .statusCode(422)
                .body("faults[0].code", equalTo("before-issued"));
    }

    @Test
    void a_lifting_asks_for_nothing() {
        // given
        UUID caseId = UUID.randomUUID();
        var listed = World.listed(UUID.randomUUID(), caseId, "370302", "370300");
        try (World world = new World(Backbone.kafka().bootstrap())) {
            world.tells(1, World.lifted(listed, 1));
        }
        Paper paper = new Paper(caseId, caseId, "370302", "370300");
        UUID lifting = paper.next(0, "SUPERVISION_LIFTING");
        // then
        Api.as(paper.officer())
                .contentType(ContentType.JSON)
                .post(Paper.NOTICES + "/" + lifting + "/receipt")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-answer-asked"));
    }

    @Test
    void a_list_is_narrowed_by_status_and_case() {
        // given
        Paper answered = Paper.issued("150202", "150200");
        Paper open = Paper.issued("150203", "150200");
        answered.replied("已整改");
        // then
        assertThat(found("status", "replied")).containsExactly(answered.id().toString());
        assertThat(found("status", "issued")).containsExactly(open.id().toString());
        assertThat(found("caseId", open.caseId().toString()))
                .containsExactly(open.id().toString());
        assertThat(found("overdue", "true")).isEmpty();
        assertThat(found("overdue", "false")).hasSize(2);
        Api.as(answered.leader())
                .get(Paper.NOTICES + "?status=LOST&overdue=maybe&caseId=7&region=37&limit=0")
                .then()
                .statusCode(400)
                .body("faults.pointer", containsInAnyOrder("?status", "?overdue", "?caseId", "?region", "?limit"))
                .body("faults", hasSize(5));
    }

    private static List<String> found(String name, String value) {
        return Api.as(Tokens.of("clerk", "150200", "notice-clerk"))
                .queryParam(name, value)
                .get(Paper.NOTICES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.noticeId", String.class);
    }
}
