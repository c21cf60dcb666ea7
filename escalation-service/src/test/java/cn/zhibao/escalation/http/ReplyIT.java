package cn.zhibao.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.zhibao.escalation.Documents;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.scene.Desk;
import cn.zhibao.escalation.scene.Lines;
import cn.zhibao.escalation.scene.Topic;
import cn.zhibao.escalation.scene.World;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.wire.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A supervision order comes from the topic of documents; nobody answers it in time, and then somebody does. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ReplyIT {

    private static final Desk PROVINCE = Desk.of("370000");
    private static final Desk COUNTY = Desk.of("370302");
    private static final Instant ISSUED = Times.at("2026-05-11 09:00");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    World world;

    private final UUID hazard = UUID.randomUUID();
    private final NoticeFacts order =
            Documents.issued(NoticeKind.SUPERVISION_ORDER, UUID.randomUUID(), hazard, ISSUED, null);

    private static ValidatableResponse dryRun(Map<String, ?> body) {
        return PROVINCE.call()
                .body(body)
                .post("/api/v1/policies/active/dry-run")
                .then();
    }

    private EscalationFacts firstCall() {
        for (Received each : new Topic(Backbone.kafka().bootstrap()).escalations()) {
            if (each.event() instanceof EscalationRaised(EscalationFacts call)
                    && call.caseId().equals(order.noticeId())
                    && call.rule().equals("CN-REPLY-ORDER")) {
                return call;
            }
        }
        throw new AssertionError("nobody was called");
    }

    @Test
    void an_order_that_nobody_answers_is_called_for_until_the_answer_comes_and_its_hazard_goes_on_beside_it() {
        // given
        world.tellsRecordedAt(
                ISSUED,
                1,
                new HazardFound(Samples.hazard(hazard, HazardLevel.GENERAL, ISSUED, ISSUED, ISSUED.plusSeconds(9))));
        // when: the third fact about documents of that hazard
        world.tellsRecordedAt(ISSUED, 3, new NoticeIssued(order));
        // then
        PROVINCE.hears(order.noticeId(), "CN-REPLY-ORDER");
        assertThat(COUNTY.clock(order.noticeId(), "CN-REPLY-ORDER"))
                .containsEntry("dueAt", "2026-05-25T16:00:00Z")
                .containsEntry("breachedAt", "2026-05-25T16:00:00.001Z")
                .containsEntry("to", "ISSUER");
        assertThat(COUNTY.clock(order.noticeId(), "CN-SERVE")).containsKey("breachedAt");
        assertThat(firstCall()).satisfies(call -> {
            assertThat(call.desk()).isEqualTo("370302");
            assertThat(call.summary().subject()).isEqualTo(Subject.NOTICE);
            assertThat(call.summary().number()).isEqualTo(order.number());
        });
        // when
        Instant answered = Times.at("2026-06-08 10:00");
        world.tellsRecordedAt(answered, 7, new NoticeReplied(Documents.answered(order, answered)));
        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(COUNTY.clock(order.noticeId(), "CN-REPLY-ORDER"))
                        .containsEntry("metAt", answered.toString())
                        .containsKey("breachedAt"));
        assertThat(COUNTY.clock(order.noticeId(), "CN-SERVE")).containsEntry("metAt", answered.toString());
        assertThat(COUNTY.clocks(hazard)).extracting("rule").doesNotContain("CN-SERVE", "CN-REPLY-ORDER");
        // when: each is told again by its own facts, though the topic keeps them under one key
        dryRun(Map.of("caseId", order.noticeId()))
                .statusCode(200)
                .body("facts", equalTo(2))
                .body(
                        "decisions.findAll { it.rule == 'CN-REPLY-ORDER' && it.event.startsWith('clock') }.event",
                        contains("clock-opened", "clock-near-due", "clock-near-due", "clock-breached", "clock-met"));
        dryRun(Map.of("caseId", hazard))
                .statusCode(200)
                .body("facts", equalTo(1))
                .body("decisions.rule", not(hasItem("CN-REPLY-ORDER")));
    }

    @Test
    void a_document_that_need_not_be_is_decided_about_and_another_one_of_its_hazard_is_another_case() {
        // given
        var issued = Lines.event(5, ISSUED, new NoticeIssued(order));
        var other = Lines.event(
                6,
                ISSUED,
                new NoticeIssued(
                        Documents.issued(NoticeKind.SUPERVISION_ORDER, UUID.randomUUID(), hazard, ISSUED, null)));
        // when, then
        dryRun(Map.of("events", List.of(issued), "until", "2026-05-26T01:00:00+08:00"))
                .statusCode(200)
                .body("caseId", equalTo(order.noticeId().toString()))
                .body("decisions.findAll { it.rule == 'CN-REPLY-ORDER' }.event.last()", equalTo("escalation-raised"));
        dryRun(Map.of("events", List.of(issued, other))).statusCode(422).body("faults.code", contains("another-case"));
    }
}
