package cn.zhibao.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.notice.app.Subscriptions.Written;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.delivery.AddressGuard;
import cn.zhibao.notice.domain.delivery.Delivery;
import cn.zhibao.notice.domain.delivery.Draft;
import cn.zhibao.notice.domain.delivery.EndpointRules;
import cn.zhibao.notice.domain.delivery.Standing;
import cn.zhibao.notice.domain.delivery.Subscription;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscribeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final Region SHANDONG = new Region("370000");
    private static final Draft DRAFT = new Draft("https://agency.example/hooks", List.of("hazard-found"), "370300");
    private static final Submission SUBMISSION = Submission.of("agency", "POST subscriptions", "key", "body");

    private final Kept kept = new Kept();
    private Uni<List<InetAddress>> addresses = Uni.createFrom().item(List.of(InetAddress.ofLiteral("1.1.1.1")));
    private final Subscribe subscribe = new Subscribe(
            kept,
            _ -> addresses,
            new EndpointRules(new AddressGuard(List.of())),
            Set.of("hazard-found"),
            new Subscribe.Making(
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    () -> new UUID(0, kept.bySubmission.size() + 1L),
                    () -> "whsec_" + kept.bySubmission.size()));

    @Test
    void what_is_sound_is_kept_for_its_sender() {
        assertThat(ask(SUBMISSION, DRAFT))
                .isEqualTo(new Subscribe.Answer.Made(
                        new Subscription(
                                new UUID(0, 1),
                                "agency",
                                URI.create("https://agency.example/hooks"),
                                List.of("hazard-found"),
                                new Region("370300"),
                                NOW),
                        "whsec_0"));
    }

    @Test
    void what_was_kept_before_is_answered_as_before_also_while_the_name_service_is_away() {
        // given
        Subscribe.Answer first = ask(SUBMISSION, DRAFT);
        addresses = Uni.createFrom().item(List.of());
        // then
        assertThat(ask(SUBMISSION, DRAFT)).isEqualTo(first);
        assertThat(kept.bySubmission).hasSize(1);
        assertThat(ask(Submission.of("agency", "POST subscriptions", "other key", "body"), DRAFT))
                .isInstanceOf(Subscribe.Answer.Faulty.class);
    }

    @Test
    void another_body_under_a_used_key_is_refused() {
        // given
        ask(SUBMISSION, DRAFT);
        // then
        assertThat(ask(Submission.of("agency", "POST subscriptions", "key", "other body"), DRAFT))
                .isEqualTo(new Subscribe.Answer.KeyTaken());
    }

    @Test
    void who_answers_for_another_region_now_is_not_told_the_secret_again() {
        // given
        ask(SUBMISSION, DRAFT);
        // then
        assertThat(ask(SUBMISSION, DRAFT, new Region("430000"))).isEqualTo(new Subscribe.Answer.OutOfScope());
    }

    private Subscribe.Answer ask(Submission submission, Draft draft) {
        return ask(submission, draft, SHANDONG);
    }

    private Subscribe.Answer ask(Submission submission, Draft draft, Region scope) {
        return subscribe
                .ask(submission, draft, scope)
                .subscribeAsCompletionStage()
                .join();
    }

    private static final class Kept implements Subscriptions {

        private final Map<Submission, Written.Kept> bySubmission = new HashMap<>();

        @Override
        public Uni<Optional<Written>> seen(Submission submission) {
            Stream<Written> found = bySubmission.entrySet().stream()
                    .filter(entry -> entry.getKey().keyId().equals(submission.keyId()))
                    .map(entry -> entry.getKey().equals(submission) ? entry.getValue() : new Written.KeyTaken());
            return Uni.createFrom().item(found.findFirst());
        }

        @Override
        public Uni<Written> add(Submission submission, Subscription subscription, String secret, int most) {
            Written.Kept added = new Written.Kept(subscription, secret);
            bySubmission.put(submission, added);
            return Uni.createFrom().item(added);
        }

        @Override
        public Uni<List<Standing>> list(Reader reader, @Nullable UUID after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<Standing>> one(UUID id, Reader reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Boolean> end(UUID id, Reader reader, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<List<Delivery>>> deliveries(UUID id, Reader reader, long before, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
