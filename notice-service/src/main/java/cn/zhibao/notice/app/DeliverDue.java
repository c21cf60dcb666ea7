package cn.zhibao.notice.app;

import cn.zhibao.notice.app.DeliveryQueue.Attempt;
import cn.zhibao.notice.app.DeliveryQueue.Claim;
import cn.zhibao.notice.app.DeliveryQueue.Report;
import cn.zhibao.notice.domain.delivery.Letter;
import cn.zhibao.notice.domain.delivery.Next;
import cn.zhibao.notice.domain.delivery.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Delivers what is due: each subscription one letter at a time in the order of its queue, all subscriptions at once. A
 * letter that fails is tried again before anything behind it; a crash between an answer and its record sends again what
 * was answered since the last record, with the same id and number.
 */
public final class DeliverDue {

    private static final int CHUNK = 50;
    /** Answers older than this are recorded before more is sent: it bounds what a crash repeats. */
    private static final Duration CHUNK_TIME = Duration.ofSeconds(1);

    private final DeliveryQueue queue;
    private final Courier courier;
    private final Clock clock;
    private final DoubleSupplier random;

    /**
     * Takes the ports.
     *
     * @param random numbers from 0 to 1 for the jitter of retries
     */
    public DeliverDue(DeliveryQueue queue, Courier courier, Clock clock, DoubleSupplier random) {
        this.queue = queue;
        this.courier = courier;
        this.clock = clock;
        this.random = random;
    }

    /** Claims at most so many subscriptions that have something to deliver. Each must then go to {@link #deliver}. */
    public Uni<List<Claim>> claim(int most) {
        return queue.claim(clock.instant(), most);
    }

    /** Delivers until nothing waits or an attempt fails, then gives the claim back. */
    public Uni<Void> deliver(Claim claim) {
        return Uni.createFrom()
                .deferred(() -> chunk(claim))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** True when more may wait. */
    private Uni<Boolean> chunk(Claim claim) {
        return queue.take(claim, CHUNK)
                .chain(letters -> letters.isEmpty()
                        ? queue.giveBack(claim).replaceWith(false)
                        : send(claim, new Tour(letters, clock.instant())));
    }

    private Uni<Boolean> send(Claim claim, Tour tour) {
        return Multi.createFrom()
                .iterable(tour.letters)
                .onItem()
                .transformToUniAndConcatenate(letter -> tour.goesOn(clock.instant())
                        ? courier.carry(claim, letter).invoke(outcome -> tour.add(letter, outcome))
                        : Uni.createFrom().nullItem())
                .collect()
                .last()
                .chain(() -> queue.report(claim, tour.report()))
                .map(_ -> tour.mayBeMore());
    }

    /** One chunk under way; used by one delivery at a time. */
    private final class Tour {

        private final List<Letter> letters;
        private final Instant startedAt;
        private final List<Attempt> attempts = new ArrayList<>();
        private Next next = new Next.Onward();

        private Tour(List<Letter> letters, Instant startedAt) {
            this.letters = letters;
            this.startedAt = startedAt;
        }

        private boolean goesOn(Instant now) {
            boolean late = Duration.between(startedAt, now).compareTo(CHUNK_TIME) > 0;
            return next instanceof Next.Onward && (attempts.isEmpty() || !late);
        }

        private void add(Letter letter, Outcome outcome) {
            Instant now = clock.instant();
            attempts.add(new Attempt(letter, outcome, now));
            next = Next.after(outcome, letter.failures(), now, random.getAsDouble());
        }

        private boolean mayBeMore() {
            return next instanceof Next.Onward && (letters.size() == CHUNK || attempts.size() < letters.size());
        }

        private Report report() {
            return new Report(attempts, next, !mayBeMore(), clock.instant());
        }
    }
}
