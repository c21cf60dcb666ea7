package cn.zhibao.hazard.domain.tip;

import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tip (举报) and where it stands. */
public sealed interface Tip {

    TipFacts facts();

    TipContent content();

    TipStatus status();

    /** The deadline of the reply that passed while the tip was open; absent when none has. */
    @Nullable
    Instant overdueSince();

    /** The tipster waits for an answer. */
    record Open(
            TipFacts facts,
            TipContent content,
            boolean accepted,
            @Nullable Instant overdueSince) implements Tip {

        @Override
        public TipStatus status() {
            return accepted ? TipStatus.ACCEPTED : TipStatus.RECEIVED;
        }

        Open accept() {
            return new Open(facts, content, true, overdueSince);
        }

        /** The same tip before the authority of another region, which has not taken it up yet. */
        Open movedTo(String region) {
            TipFacts moved = new TipFacts(
                    facts.tipId(),
                    facts.number(),
                    facts.kind(),
                    region,
                    facts.position(),
                    facts.occurredAt(),
                    facts.receivedAt(),
                    facts.replyBy(),
                    facts.exercise());
            return new Open(moved, content, false, overdueSince);
        }

        Open pastDeadline(Instant since) {
            return new Open(facts, content, accepted, since);
        }

        Closed closed(TipStatus as) {
            return new Closed(facts, content, as, overdueSince);
        }
    }

    /**
     * The tipster has an answer.
     *
     * @param status how it ended
     */
    record Closed(
            TipFacts facts,
            TipContent content,
            TipStatus status,
            @Nullable Instant overdueSince) implements Tip {}

    /** The state of a status. */
    static Tip of(TipStatus status, TipFacts facts, TipContent content, @Nullable Instant overdueSince) {
        return switch (status) {
            case RECEIVED, ACCEPTED -> new Open(facts, content, status == TipStatus.ACCEPTED, overdueSince);
            case REJECTED, TRANSFERRED, ANSWERED -> new Closed(facts, content, status, overdueSince);
        };
    }
}
