package cn.zhibao.notice.promise;

import static cn.zhibao.events.contract.SuspicionVerdict.CLEARED;
import static cn.zhibao.events.contract.SuspicionVerdict.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.Rulings;
import cn.zhibao.notice.scene.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A suspicion that a person confirmed leads on to one paper, under a number without a gap. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class RulingsLeadOnIT {

    private final World world = new World(Backbone.kafka().bootstrap());
    private final Clock clock;

    @Inject
    RulingsLeadOnIT(Clock clock) {
        this.clock = clock;
    }

    @AfterEach
    void closeWorld() {
        world.close();
    }

    @Test
    void each_confirmed_ruling_makes_one_proposal_however_often_it_is_told_and_a_cleared_one_none() {
        // given
        int year = NoticeNumber.yearOf(clock.instant());
        // when
        IntStream.rangeClosed(1, 20).parallel().forEach(_ -> {
            UUID late = UUID.randomUUID();
            UUID cleared = UUID.randomUUID();
            world.tells(1, Rulings.suspected(late, SuspicionKind.LATE, "430102", "430100"));
            world.tells(2, Rulings.ruled(late, SuspicionKind.LATE, CONFIRMED, "430102", "430100"));
            world.tells(3, Rulings.ruled(late, SuspicionKind.LATE, CONFIRMED, "430102", "430100"));
            world.tells(1, Rulings.ruled(cleared, SuspicionKind.FALSITY, CLEARED, "430102", "430100"));
        });
        world.tells(1, Rulings.ruled(UUID.randomUUID(), SuspicionKind.CLOSURE, CONFIRMED, "430102", "430100"));
        UUID lowered = UUID.randomUUID();
        world.tells(1, Rulings.ruled(lowered, SuspicionKind.CONDITIONS, CONFIRMED, "430102", "430100"));
        world.tells(2, Rulings.ruled(lowered, SuspicionKind.CONDITIONS, CONFIRMED, "430102", "430100"));
        // then
        List<String> expected = Stream.concat(
                        IntStream.rangeClosed(1, 20).mapToObj(n -> "长建督执〔" + year + "〕" + n + "号"),
                        Stream.of("长建督关〔" + year + "〕1号", "长建督证〔" + year + "〕1号"))
                .toList();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(of("ENFORCEMENT_PROPOSAL", "CLOSURE_PROPOSAL", "PERMIT_SUSPENSION_PROPOSAL"))
                                .containsExactlyInAnyOrderElementsOf(expected));
    }

    private static List<String> of(String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> Api.as(Tokens.of("clerk", "430100", "notice-clerk"))
                        .queryParam("limit", 200)
                        .queryParam("kind", kind)
                        .get("/api/v1/notices")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.number", String.class)
                        .stream())
                .toList();
    }
}
