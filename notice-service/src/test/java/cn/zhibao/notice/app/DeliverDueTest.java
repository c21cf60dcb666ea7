package cn.zhibao.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.notice.app.DeliveryQueue.Attempt;
import cn.zhibao.notice.app.DeliveryQueue.Claim;
import cn.zhibao.notice.app.DeliveryQueue.Report;
import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.delivery.Letter;
import cn.zhibao.notice.domain.delivery.Next;
import cn.zhibao.notice.domain.delivery.Outcome;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeliverDueTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final Claim CLAIM = new Claim(new UUID(0, 1), URI.create("https://agency.example/"), "whsec_AA==");

    private final Queue queue = new Queue();
    private final List<Long> carried = new ArrayList<>();

    @Test
    void letters_go_in_order_until_none_waits() {
        // given
        queue.holds(120);
        // when
        deliver(_ -> new Outcome.Taken(200));
        // then
        assertThat(carried).isEqualTo(LongStream.rangeClosed(1, 120).boxed().toList());
        assertThat(queue.waiting).isEmpty();
        assertThat(queue.reports).hasSize(3);
        assertThat(queue.reports.getLast().giveBack()).isTrue();
        assertThat(queue.reports.getFirst().giveBack()).isFalse();
    }

    @Test
    void nothing_overtakes_a_letter_that_failed() {
        // given
        queue.holds(5);
        // when
        deliver(letter -> letter.sequence() == 3 ? new Outcome.Refused(500, null) : new Outcome.Taken(200));
        // then
        assertThat(carried).containsExactly(1L, 2L, 3L);
        assertThat(queue.reports).singleElement().satisfies(report -> {
            assertThat(report.next()).isEqualTo(new Next.Again(NOW.plus(Duration.ofSeconds(5))));
            assertThat(report.giveBack()).isTrue();
            assertThat(report.attempts()).hasSize(3);
        });
    }

    @Test
    void an_endpoint_that_is_gone_hears_nothing_more() {
        // given
        queue.holds(5);
        // when
        deliver(_ -> new Outcome.Gone());
        // then
        assertThat(carried).containsExactly(1L);
        assertThat(queue.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.next()).isEqualTo(new Next.Stop(NOW)));
    }

    @Test
    void a_claim_with_nothing_to_deliver_is_given_back() {
        // when
        deliver(_ -> new Outcome.Taken(200));
        // then
        assertThat(carried).isEmpty();
        assertThat(queue.givenBack).isTrue();
    }

    private void deliver(Function<Letter, Outcome> endpoint) {
        Courier courier = (_, letter) -> {
            carried.add(letter.sequence());
            return Uni.createFrom().item(endpoint.apply(letter));
        };
        new DeliverDue(queue, courier, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0.5)
                .deliver(CLAIM)
                .subscribeAsCompletionStage()
                .join();
    }

    /** A queue in memory. */
    private static final class Queue implements DeliveryQueue {

        private final List<Letter> waiting = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();
        private boolean givenBack;

        private void holds(int letters) {
            LongStream.rangeClosed(1, letters).forEach(n -> waiting.add(new Letter(n, n, 0, announcement(n))));
        }

        private static Announcement announcement(long n) {
            return new Announcement(
                    new UUID(1, n),
                    "cn.zhibao.hazard-found.v1",
                    "/zhibao/hazard-service",
                    new UUID(2, n),
                    1,
                    NOW,
                    "370302",
                    "{}");
        }

        @Override
        public Uni<List<Claim>> claim(Instant now, int most) {
            return Uni.createFrom().item(List.of(CLAIM));
        }

        @Override
        public Uni<List<Letter>> take(Claim claim, int most) {
            return Uni.createFrom().item(List.copyOf(waiting.subList(0, Math.min(most, waiting.size()))));
        }

        @Override
        public Uni<Void> report(Claim claim, Report report) {
            reports.add(report);
            report.attempts().stream()
                    .filter(attempt -> attempt.outcome() instanceof Outcome.Taken)
                    .map(Attempt::letter)
                    .forEach(waiting::remove);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> giveBack(Claim claim) {
            givenBack = true;
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Backlog> backlog(Instant now) {
            return Uni.createFrom().item(new Backlog(waiting.size(), 0, 0));
        }
    }
}
