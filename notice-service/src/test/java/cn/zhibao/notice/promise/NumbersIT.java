package cn.zhibao.notice.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import cn.zhibao.notice.domain.paper.Occasion;
import cn.zhibao.notice.scene.Api;
import cn.zhibao.notice.scene.World;
import cn.zhibao.notice.store.StoreTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents are numbered 1, 2, 3 … per issuer, kind and year, and none is made twice. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NumbersIT {

    private final World world = new World(Backbone.kafka().bootstrap());
    private final Flow flow;
    private final Clock clock;

    @Inject
    NumbersIT(Flow flow, Clock clock) {
        this.flow = flow;
        this.clock = clock;
    }

    @AfterEach
    void closeWorld() {
        world.close();
    }

    @Test
    void fifty_listings_at_once_get_the_numbers_1_to_50() {
        // given
        int year = NoticeNumber.yearOf(clock.instant());
        // when
        IntStream.range(0, 50)
                .parallel()
                .forEach(_ -> world.tells(1, World.listed(UUID.randomUUID(), UUID.randomUUID(), "430102", "430100")));
        // then
        List<String> expected = IntStream.rangeClosed(1, 50)
                .mapToObj(n -> "长建督〔" + year + "〕" + n + "号")
                .toList();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(numbers("430100")).containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    void a_supervision_that_is_told_twice_has_one_order() {
        // given
        UUID supervision = UUID.randomUUID();
        UUID hazard = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        // when
        world.tells(1, World.listed(supervision, hazard, "371102", "371100"));
        world.tells(2, World.listed(supervision, hazard, "371102", "371100"));
        world.tells(3, World.listed(other, hazard, "371102", "371100"));
        // then
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(noticeIds("371100"))
                        .containsExactlyInAnyOrder(
                                orderOf(supervision).toString(), orderOf(other).toString()));
        assertThat(numbers("371100")).allMatch(number -> number.endsWith("〕1号") || number.endsWith("〕2号"));
    }

    @Test
    void a_supervision_has_a_paper_for_its_listing_each_round_and_its_lifting_and_each_kind_its_numbers() {
        // given
        int year = NoticeNumber.yearOf(clock.instant());
        SupervisionListed first = World.listed(UUID.randomUUID(), UUID.randomUUID(), "370202", "370200");
        SupervisionListed other = World.listed(UUID.randomUUID(), UUID.randomUUID(), "370202", "370200");
        // when: some of it is told twice
        List<Event> told = List.of(
                first,
                World.continued(first, 2),
                World.continued(first, 2),
                World.continued(first, 3),
                World.lifted(first, 3),
                World.lifted(first, 3));
        IntStream.range(0, told.size()).forEach(i -> world.tells(i + 1, told.get(i)));
        world.tells(1, other);
        world.tells(2, World.lifted(other, 1));
        // then
        List<String> expected = Stream.of("督〔%d〕1号", "督〔%d〕2号", "督续〔%d〕1号", "督续〔%d〕2号", "督解〔%d〕1号", "督解〔%d〕2号")
                .map(number -> "青建" + number.formatted(year))
                .toList();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(numbers("370200")).containsExactlyInAnyOrderElementsOf(expected));
    }

    private static UUID orderOf(UUID supervision) {
        return Occasion.of(World.listed(supervision, UUID.randomUUID(), "371102", "371100"))
                .orElseThrow()
                .paperId();
    }

    @Test
    void a_transaction_that_fails_gives_its_number_back() {
        // given
        NumberSequence sequence = new NumberSequence("试建督", NoticeKind.SUPERVISION_ORDER.name(), 2026);
        // when
        assertThatThrownBy(() -> next(sequence, true)).hasMessageContaining("no document");
        // then
        assertThat(Stream.of(next(sequence, false), next(sequence, false)))
                .extracting(NoticeNumber::serial)
                .containsExactly(1, 2);
    }

    private NoticeNumber next(NumberSequence sequence, boolean fails) {
        return flow.bridge()
                .await(() -> flow.unitOfWork()
                        .run(session -> new StoreTransaction(session, flow.journal(), clock)
                                .next(sequence)
                                .chain(number -> fails
                                        ? Uni.createFrom().failure(new IllegalStateException("no document"))
                                        : Uni.createFrom().item(number))));
    }

    private static List<String> numbers(String region) {
        return listed(region, "items.number");
    }

    private static List<String> noticeIds(String region) {
        return listed(region, "items.noticeId");
    }

    private static List<String> listed(String region, String path) {
        return Api.as(Tokens.of("clerk", region, "notice-clerk"))
                .queryParam("limit", 200)
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(path, String.class);
    }
}
