package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Samples;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Drafted;
import cn.zhibao.notice.scene.HandDraft;
import cn.zhibao.notice.scene.Paper;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leader instructs is written, signed, answered and accepted like every document, and found by its source. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ByHandIT {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void an_instruction_of_a_leader_is_tracked_to_its_result() {
        // given
        HandDraft draft = HandDraft.written("410100", HandDraft.order("410102"));
        Paper paper = new Paper(draft.id(), draft.id(), "410102", "410100");
        HandDraft other = HandDraft.written("410100", feedback());
        other.signed(Drafted.leader("410100"), 1).statusCode(200);
        // when
        draft.signed(Drafted.leader("410100"), 1).statusCode(200);
        paper.received().statusCode(200);
        paper.replied("已停工，专家论证完成").statusCode(200);
        paper.act(Tokens.of("reviewer", "410100", "principal"), "review", Map.of("accepted", true, "reason", "属实"))
                .statusCode(200);
        // then
        Api.as(Drafted.leader("410100"))
                .queryParam("source", "LEADER_INSTRUCTION")
                .get(Paper.NOTICES)
                .then()
                .statusCode(200)
                .body("items.noticeId", contains(draft.id().toString()))
                .body("items[0].status", equalTo("accepted"))
                .body("items[0].subject", equalTo("某小区三期深基坑支护"));
        draft.notice().body("replyText", equalTo("已停工，专家论证完成"));
        List<NoticeEvent> told = paper.told(4);
        assertThat(told)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("NoticeIssued", "NoticeServed", "NoticeReplied", "NoticeReviewed");
        assertThat(told)
                .noneSatisfy(event -> assertThat(EventJson.write(event)).containsAnyOf("王某", "李市长", "赵某", "深基坑"));
    }

    private static Map<String, Object> feedback() {
        Map<String, Object> content = HandDraft.order("410102");
        content.put("source", "SUPERIOR_FEEDBACK");
        return content;
    }

    @Test
    void a_source_that_cannot_be_read_is_named() {
        Api.as(Drafted.leader("410100"))
                .get(Paper.NOTICES + "?source=RUMOUR")
                .then()
                .statusCode(400)
                .body("faults[0].pointer", equalTo("?source"));
    }

    @Test
    void a_document_about_a_hazard_is_told_beside_it_and_what_nobody_told_is_no_case() {
        // given
        UUID hazard = UUID.randomUUID();
        Map<String, Object> content = HandDraft.order("370302");
        content.put("caseId", hazard.toString());
        HandDraft.writes(Drafted.clerk("370300"), Api.newKey(), content)
                .statusCode(422)
                .body("faults[0].code", equalTo("unknown-case"));
        // when
        try (World world = new World(Backbone.kafka().bootstrap())) {
            world.tells(1, Samples.hazardFound(hazard));
        }
        HandDraft draft = await().atMost(SOON)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> HandDraft.written("370300", content), _ -> true);
        draft.signed(Drafted.leader("370300"), 1).statusCode(200);
        // then
        NoticeEvent issued =
                new Paper(draft.id(), hazard, "370302", "370300").told(1).getFirst();
        assertThat(issued).isInstanceOf(NoticeIssued.class);
        assertThat(issued.notice().summary().subject()).isEqualTo(Subject.HAZARD);
        assertThat(issued.notice().summary().projectName()).isEqualTo("某小区三期");
        draft.notice().body("text", containsString("涉及案件：隐患YH-2026-000001"));
        Map<String, Object> elsewhere = HandDraft.order("410102");
        elsewhere.put("caseId", hazard.toString());
        HandDraft.writes(Drafted.clerk("410100"), Api.newKey(), elsewhere)
                .statusCode(422)
                .body("faults.code", contains("unknown-case"));
    }

    @Test
    void an_interview_is_recorded_once_and_told_without_a_name() {
        // given
        HandDraft draft = interview("370300", "370302");
        Map<String, Object> held = held();
        draft.notice().body("interviewRecorded", equalTo(false));
        // when
        records(draft, Drafted.clerk("370300"), held).statusCode(201).body("text", containsString("1．立即停工"));
        records(draft, Drafted.clerk("370300"), held).statusCode(200);
        records(draft, Drafted.leader("370300"), held)
                .statusCode(409)
                .body("code", equalTo("interview-already-recorded"));
        // then
        draft.notice().body("interviewRecorded", equalTo(true));
        Api.as(Tokens.of("county", "370302", "inspector"))
                .get(Paper.NOTICES + "/" + draft.id() + "/minutes")
                .then()
                .statusCode(200)
                .body("attendees", contains("王某", "赵某"))
                .body("promise", equalTo("月底前完成"))
                .body("by", equalTo("clerk-370300"));
        Api.as(Tokens.of("stranger", "370303", "inspector"))
                .get(Paper.NOTICES + "/" + draft.id() + "/minutes")
                .then()
                .statusCode(404);
        List<NoticeEvent> told = new Paper(draft.id(), draft.id(), "370302", "370300").told(2);
        assertThat(told).hasSize(2).last().isInstanceOfSatisfying(InterviewHeld.class, event -> {
            assertThat(event.attended()).isTrue();
            assertThat(EventJson.write(event)).doesNotContain("王某", "停工", "月底");
        });
    }

    @Test
    void that_nobody_came_is_recorded_and_what_cannot_be_is_named() {
        // given
        HandDraft draft = interview("370300", "370302");
        String clerk = Drafted.clerk("370300");
        // then
        records(draft, clerk, Map.of("attended", true, "heldAt", "2199-01-01T00:00:00Z"))
                .statusCode(422)
                .body("faults.pointer", contains("/heldAt", "/place", "/attendees", "/said", "/requirements"));
        records(draft, clerk, Map.of("attended", true))
                .statusCode(422)
                .body("faults.pointer", contains("/heldAt", "/place", "/attendees", "/said", "/requirements"));
        records(draft, clerk, Map.of("attended", "no", "heldAt", "now", "attendees", List.of(5, " "), "more", 1))
                .statusCode(400)
                .body("faults.pointer", contains("/attended", "/heldAt", "/attendees/0", "/attendees/1", "/more"));
        records(draft, clerk, Map.of("attended", false, "heldAt", Instant.now().toString(), "absence", "拒不到场"))
                .statusCode(201)
                .body("text", containsString("未到场"));
    }

    @ParameterizedTest
    @CsvSource({
        "notice-clerk, 201, 200",
        "duty-leader, 201, 200",
        "principal, 201, 200",
        "inspector, 403, 200",
        "duty-officer, 403, 200",
        "auditor, 403, 200",
        "admin, 403, 200",
        "agency, 403, 403",
        "reporter, 403, 403",
        "tip-officer, 403, 403",
        "policy-editor, 403, 403",
        "policy-approver, 403, 403"
    })
    void each_role_does_what_is_its_own(String role, int post, int get) {
        // given
        HandDraft draft = interview("370300", "370302");
        String somebody = Tokens.of("somebody", "370300", role);
        // then
        records(draft, Tokens.of("county", "370302", role), held()).statusCode(403);
        records(draft, Tokens.of("stranger", "370303", role), held()).statusCode(post == 201 ? 404 : 403);
        records(draft, somebody, held()).statusCode(post);
        if (post != 201) {
            records(draft, Drafted.clerk("370300"), held()).statusCode(201);
        }
        Api.as(somebody)
                .get(Paper.NOTICES + "/" + draft.id() + "/minutes")
                .then()
                .statusCode(get);
    }

    @Test
    void a_document_that_announces_no_interview_has_no_minutes() {
        HandDraft draft = HandDraft.written("370300", HandDraft.order("370302"));
        draft.signed(Drafted.leader("370300"), 1).statusCode(200).body("signed.number", containsString("〕"));
        draft.notice().body("mayRecord", equalTo(false)).body("interviewRecorded", nullValue());
        records(draft, Drafted.clerk("370300"), held()).statusCode(409).body("code", equalTo("no-interview-announced"));
        Api.as(Drafted.clerk("370300"))
                .get(Paper.NOTICES + "/" + draft.id() + "/minutes")
                .then()
                .statusCode(404);
    }

    private static HandDraft interview(String city, String county) {
        Map<String, Object> content = HandDraft.order(county);
        content.put("kind", "INTERVIEW_NOTICE");
        content.put("interviewAt", Instant.now().plus(Duration.ofDays(2)).toString());
        content.put("interviewPlace", "三楼会议室");
        content.put("interviewAttendees", "局长");
        HandDraft draft = HandDraft.written(city, content);
        draft.signed(Drafted.leader(city), 1).statusCode(200);
        draft.notice().body("mayRecord", equalTo(true));
        return draft;
    }

    private static Map<String, Object> held() {
        return Map.of(
                "attended",
                true,
                "heldAt",
                Instant.now().toString(),
                "place",
                "三楼会议室",
                "attendees",
                List.of("王某", "赵某"),
                "said",
                "通报逾期情况",
                "requirements",
                List.of("立即停工", "五日内报方案"),
                "promise",
                "月底前完成");
    }

    private static ValidatableResponse records(HandDraft draft, String token, Object body) {
        return Api.json(token)
                .body(body)
                .post(Paper.NOTICES + "/" + draft.id() + "/minutes")
                .then();
    }
}
