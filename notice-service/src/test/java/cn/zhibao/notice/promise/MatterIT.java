package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.notice.scene.Paper;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a matter becomes of the documents about it. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class MatterIT {

    private static final Instant LIMIT = Instant.parse("2026-12-04T16:00:00Z");

    private final World world = new World(Backbone.kafka().bootstrap());
    private final UUID supervisionId = UUID.randomUUID();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_is_lifted_is_asked_about_no_more() {
        // given
        Paper order = order("130102", "130100");
        Paper.breached(world, 1, order.id(), UUID.randomUUID(), LIMIT);
        UUID reminder = order.next(1, "REMINDER");
        // when
        world.tells(2, World.lifted(listed(order), 1));
        // then
        order.next(2, "SUPERVISION_LIFTING");
        assertThat(order.all("status")).containsExactly("accepted", "accepted", "issued");
        order.look(reminder)
                .body("review.reason", equalTo("已解除挂牌督办"))
                .body("review.by", equalTo("notice-service"))
                .body("$", not(hasKey("reply")));
        Paper.breached(world, 1, reminder, UUID.randomUUID(), LIMIT.plusSeconds(1));
        Paper.opened(world, 2, order.id(), UUID.randomUUID(), LIMIT.plusSeconds(2));
        order.until(order.id(), "replyBy", LIMIT.plusSeconds(2).toString());
        assertThat(order.all("kind")).hasSize(3);
    }

    @Test
    void a_continuation_asks_anew_and_ends_what_was_asked_before() {
        // given
        Paper order = order("130202", "130200");
        Interview interview = new Interview(LIMIT, "三楼会议室");
        world.tells(2, World.enforced(listed(order), 1, SupervisionConsequence.INTERVIEW, interview));
        order.next(1, "INTERVIEW_NOTICE");
        // when
        world.tells(3, World.continued(listed(order), 2));
        // then
        order.next(2, "SUPERVISION_CONTINUATION");
        assertThat(order.all("status")).containsExactly("accepted", "issued", "issued");
    }

    @Test
    void a_penalty_that_names_a_proposal_answers_it_once() {
        // given
        Paper order = order("130302", "130300");
        world.tells(2, World.enforced(listed(order), 1, SupervisionConsequence.STOP_WORK, null));
        UUID proposal = order.next(1, "ENFORCEMENT_PROPOSAL");
        String number = order.all("number").get(1);
        // when
        world.tells(1, penalty("130302", number));
        world.tells(1, penalty("130302", "冀建督执〔2026〕999999号"));
        world.tells(1, penalty("130302", "见附件"));
        // then
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> order.look(proposal)
                        .body("status", equalTo("replied"))
                        .body("replyText", equalTo("已作出行政处罚决定：秦建罚决字〔2026〕7号（CF-2026-000007）"))
                        .body("reply.by", equalTo("notice-service")));
        assertThat(order.all("status")).isEqualTo(List.of("issued", "replied"));
    }

    private Paper order(String county, String city) {
        return Paper.issued(supervisionId, county, city);
    }

    private SupervisionListed listed(Paper order) {
        return World.listed(supervisionId, order.caseId(), order.county(), order.city());
    }

    private static PenaltyDecided penalty(String region, String noticeNumber) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new PenaltyDecided(new PenaltyFacts(
                UUID.randomUUID(),
                "CF-2026-000007",
                "秦建罚决字〔2026〕7号",
                PenaltyKind.FINE,
                null,
                "《安全生产法》第一百零二条",
                true,
                new Enterprise("91370302MA3C000009", "某建筑公司"),
                region,
                now.minusSeconds(60),
                now,
                null,
                null,
                noticeNumber,
                false,
                null,
                null,
                null));
    }
}
