package cn.zhibao.notice.app;

import cn.zhibao.notice.app.Subscriptions.Written;
import cn.zhibao.notice.domain.Fault;
import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.delivery.Draft;
import cn.zhibao.notice.domain.delivery.EndpointRules;
import cn.zhibao.notice.domain.delivery.Subscription;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Another system asks to be told events. */
public final class Subscribe {

    /** More endpoints than this of one account are a mistake or an attack. */
    public static final int PER_OWNER_MAX = 50;

    private final Subscriptions subscriptions;
    private final Addresses addresses;
    private final EndpointRules rules;
    private final Set<String> known;
    private final Making making;

    /** Where what is new about a subscription comes from. */
    public record Making(Clock clock, Supplier<UUID> ids, Supplier<String> secrets) {}

    /** The answer to the one who asks. */
    public sealed interface Answer {

        /** It is kept; the secret is told to the one who sends this submission, and never again otherwise. */
        record Made(Subscription subscription, String secret) implements Answer {}

        /** What was asked for is wrong. */
        record Faulty(List<Fault> faults) implements Answer {}

        /** The region lies outside the caller's. */
        record OutOfScope() implements Answer {}

        /** The account has {@link #PER_OWNER_MAX} already. */
        record TooMany() implements Answer {}

        /** Another body came under this Idempotency-Key before. */
        record KeyTaken() implements Answer {}

        private static Answer of(Written written) {
            return switch (written) {
                case Written.Kept(var subscription, String secret) -> new Made(subscription, secret);
                case Written.KeyTaken _ -> new KeyTaken();
                case Written.NoRoom _ -> new TooMany();
            };
        }
    }

    /**
     * Takes ports and rules.
     *
     * @param known names of all events that there are
     */
    public Subscribe(
            Subscriptions subscriptions, Addresses addresses, EndpointRules rules, Set<String> known, Making making) {
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.rules = rules;
        this.known = Set.copyOf(known);
        this.making = making;
    }

    /** Checks everything that can be checked before anything is kept. What was kept before is answered as before. */
    public Uni<Answer> ask(Submission submission, Draft draft, Region scope) {
        return switch (draft.check(known, rules)) {
            case Draft.Checked.Faulty(List<Fault> faults) -> Uni.createFrom().item(new Answer.Faulty(faults));
            case Draft.Checked.Sound sound
            when !sound.region().within(scope) -> Uni.createFrom().item(new Answer.OutOfScope());
            case Draft.Checked.Sound sound ->
                subscriptions
                        .seen(submission)
                        .chain(before -> before.map(written -> Uni.createFrom().item(Answer.of(written)))
                                .orElseGet(() -> lookUpThenKeep(submission, sound)));
        };
    }

    private Uni<Answer> lookUpThenKeep(Submission submission, Draft.Checked.Sound sound) {
        return addresses
                .of(sound.url().getHost())
                .chain(found -> rules.permit(found)
                        ? keep(submission, sound)
                        : Uni.createFrom().item(new Answer.Faulty(List.of(fault(found)))));
    }

    private static Fault fault(List<InetAddress> found) {
        return new Fault("/url", found.isEmpty() ? "host-unknown" : "address-not-allowed");
    }

    private Uni<Answer> keep(Submission submission, Draft.Checked.Sound sound) {
        Subscription subscription = new Subscription(
                making.ids().get(),
                submission.owner(),
                sound.url(),
                sound.types(),
                sound.region(),
                making.clock().instant().truncatedTo(ChronoUnit.MICROS));
        String secret = making.secrets().get();
        return subscriptions
                .add(submission, subscription, secret, PER_OWNER_MAX)
                .map(Answer::of);
    }
}
