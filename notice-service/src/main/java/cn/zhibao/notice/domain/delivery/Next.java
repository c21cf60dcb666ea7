package cn.zhibao.notice.domain.delivery;

import java.time.Instant;

/** What a subscription does after an attempt. */
public sealed interface Next {

    /** The following delivery may go at once. */
    record Onward() implements Next {}

    /** The same delivery again, not before that moment; everything behind it waits, so that order is kept. */
    record Again(Instant at) implements Next {}

    /** No delivery any more. */
    record Stop(Instant since) implements Next {}

    /**
     * Decides after an attempt.
     *
     * @param failuresBefore failed attempts of this delivery before this one
     * @param random from 0 to 1, for the jitter
     */
    static Next after(Outcome outcome, int failuresBefore, Instant now, double random) {
        return switch (outcome) {
            case Outcome.Taken _ -> new Onward();
            case Outcome.Refused refused ->
                new Again(now.plus(RetrySchedule.pause(failuresBefore + 1, random, refused.retryAfter())));
            case Outcome.Unreachable _ -> new Again(now.plus(RetrySchedule.pause(failuresBefore + 1, random, null)));
            case Outcome.Gone _ -> new Stop(now);
        };
    }
}
