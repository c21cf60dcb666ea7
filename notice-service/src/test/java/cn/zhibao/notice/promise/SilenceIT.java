package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.NoticeReplied;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Paper;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who does not answer is reminded twice, and then the matter is handed over; who answers in time is left alone. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class SilenceIT {

    private static final Instant FIRST = Instant.parse("2026-12-04T16:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(1);
    private static final Instant THIRD = FIRST.plusSeconds(2);
    private static final Instant FOURTH = FIRST.plusSeconds(3);

    private final World world = new World(Backbone.kafka().bootstrap());

    @AfterEach
    void closeWorld() {
        world.close();
    }

    @Test
    void silence_leads_to_two_reminders_and_a_transfer_however_often_a_breach_is_told() {
        // given
        Paper order = Paper.issued("370302", "370300");
        UUID clock = UUID.randomUUID();
        Paper.opened(world, 1, order.id(), clock, FIRST);
        order.until(order.id(), "replyBy", FIRST.toString());
        // when
        Paper.breached(world, 2, order.id(), clock, FIRST);
        Paper.breached(world, 3, order.id(), clock, FIRST);
        UUID reminder = order.next(1, "REMINDER");
        Paper.breached(world, 1, reminder, UUID.randomUUID(), SECOND);
        UUID again = order.next(2, "REMINDER");
        Paper.breached(world, 1, again, UUID.randomUUID(), THIRD);
        UUID transfer = order.next(3, "TRANSFER");
        Paper.breached(world, 1, transfer, UUID.randomUUID(), FOURTH);
        // then
        order.until(transfer, "overdueSince", FOURTH.toString());
        assertThat(order.all("kind")).containsExactly("SUPERVISION_ORDER", "REMINDER", "REMINDER", "TRANSFER");
        order.look(again)
                .body("reminder", equalTo(2))
                .body("about.noticeId", equalTo(order.id().toString()))
                .body("text", containsString("第2次催办"));
        assertThat(order.told(8))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "NoticeIssued",
                        "NoticeOverdue",
                        "NoticeIssued",
                        "NoticeOverdue",
                        "NoticeIssued",
                        "NoticeOverdue",
                        "NoticeIssued",
                        "NoticeOverdue");
        assertThat(order.all("number").subList(1, 4))
                .satisfiesExactly(
                        number -> assertThat(number).startsWith("淄建督催〔"),
                        number -> assertThat(number).startsWith("淄建督催〔"),
                        number -> assertThat(number).startsWith("淄建督移〔"));
    }

    @Test
    void an_answer_to_the_reminder_answers_the_order_and_nothing_follows_from_a_later_breach() {
        // given
        Paper order = Paper.issued("430102", "430100");
        Paper.breached(world, 1, order.id(), UUID.randomUUID(), FIRST);
        UUID reminder = order.next(1, "REMINDER");
        // when
        new Paper(reminder, order.caseId(), "430102", "430100").replied("已整改").statusCode(200);
        Paper.breached(world, 1, reminder, UUID.randomUUID(), SECOND);
        Paper.breached(world, 2, order.id(), UUID.randomUUID(), THIRD);
        // then
        order.look()
                .body("status", equalTo("replied"))
                .body("replyText", equalTo("已整改"))
                .body("overdueSince", equalTo(FIRST.toString()));
        Paper marker = Paper.issued("430102", "430100");
        Paper.breached(world, 1, marker.id(), UUID.randomUUID(), FOURTH);
        marker.next(1, "REMINDER");
        assertThat(order.all("kind")).containsExactly("SUPERVISION_ORDER", "REMINDER");
        List<NoticeEvent> told = order.told(5);
        assertThat(told).hasSize(5);
        assertThat(told.subList(3, 5))
                .allSatisfy(event -> assertThat(event).isInstanceOf(NoticeReplied.class))
                .extracting(event -> event.notice().noticeId())
                .containsExactly(order.id(), reminder);
    }

    @Test
    void an_interview_that_nobody_reports_back_on_is_reminded_of() {
        // given
        Paper order = Paper.issued("320102", "320100");
        SupervisionListed listed = World.listed(UUID.randomUUID(), order.caseId(), "320102", "320100");
        Interview interview = new Interview(FIRST.minus(Duration.ofDays(10)), "三楼会议室");
        // when
        world.tells(2, World.enforced(listed, 1, SupervisionConsequence.INTERVIEW, interview));
        UUID notice = order.next(1, "INTERVIEW_NOTICE");
        Paper.breached(world, 1, notice, UUID.randomUUID(), FIRST);
        // then
        order.look(order.next(2, "REMINDER")).body("about.noticeId", equalTo(notice.toString()));
    }

    @Test
    void clocks_of_receipts_and_of_other_cases_make_nothing() {
        // given
        Paper order = Paper.issued("371102", "371100");
        // when
        world.tells(1, Paper.breach(order.id(), UUID.randomUUID(), "ADDRESSEE", FIRST));
        world.tells(1, Paper.breach(order.caseId(), UUID.randomUUID(), "ISSUER", FIRST));
        Paper.opened(world, 2, order.id(), UUID.randomUUID(), SECOND);
        // then
        order.until(order.id(), "replyBy", SECOND.toString());
        assertThat(order.all("kind")).containsExactly("SUPERVISION_ORDER");
        assertThat(order.all("status")).containsExactly("issued");
    }

    @Test
    void answers_are_counted_city_by_city_with_the_most_overdue_first() {
        // given
        Paper open = Paper.issued("210102", "210100");
        Paper.issued("210102", "210100").replied("按时").statusCode(200);
        Paper late = Paper.issued("210202", "210200");
        Paper missed = Paper.issued("210202", "210200");
        Paper.breached(world, 1, late.id(), UUID.randomUUID(), FIRST);
        Paper.breached(world, 1, missed.id(), UUID.randomUUID(), FIRST);
        late.next(1, "REMINDER");
        missed.next(1, "REMINDER");
        late.replied("迟到").statusCode(200);
        // then
        assertThat(cities(Map.of("region", "210000")))
                .containsExactly(
                        Map.of("city", "210200", "asked", 2, "inTime", 0, "late", 1, "open", 1, "overdue", 1),
                        Map.of("city", "210100", "asked", 2, "inTime", 1, "late", 0, "open", 1, "overdue", 0));
        assertThat(cities(Map.of("region", "210200"))).hasSize(1);
        assertThat(cities(Map.of("region", "370000"))).isEmpty();
        assertThat(cities(Map.of("to", "2020-01-01"))).isEmpty();
        assertThat(cities(Map.of("from", "2020-01-01", "to", "2199-12-31"))).hasSize(2);
        assertThat(Api.as(open.leader())
                        .queryParam("overdue", true)
                        .get(Paper.NOTICES)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Api.as(missed.leader())
                        .queryParam("overdue", true)
                        .get(Paper.NOTICES)
                        .jsonPath()
                        .getList("items.noticeId", String.class))
                .containsExactly(missed.id().toString());
    }

    @Test
    void every_parameter_of_the_counts_that_cannot_be_read_is_named() {
        String clerk = Tokens.of("clerk", "210000", "auditor");
        Api.as(clerk)
                .get(Paper.NOTICES + "/replies?region=21&from=soon&to=2026-13-01")
                .then()
                .statusCode(400)
                .body("faults.pointer", equalTo(List.of("?from", "?to", "?region")));
        Api.as(clerk)
                .get(Paper.NOTICES + "/replies?from=2026-11-02&to=2026-11-01")
                .then()
                .statusCode(400)
                .body("faults[0].pointer", equalTo("?to"));
        Api.as(Tokens.of("x", "210000", "reporter"))
                .get(Paper.NOTICES + "/replies")
                .then()
                .statusCode(403);
    }

    private static List<Map<String, Object>> cities(Map<String, String> query) {
        return Api.as(Tokens.of("clerk", "210000", "notice-clerk"))
                .queryParams(query)
                .get(Paper.NOTICES + "/replies")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
