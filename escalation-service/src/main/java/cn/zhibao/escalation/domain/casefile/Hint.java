package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.SignalCounts;
import cn.zhibao.events.contract.SignalFacts;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.TipFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Word of something that may be an accident, and is no report (线索): an outside signal or a public tip.
 *
 * @param tip true for a tip
 * @param kind of the signal or tip, by name
 * @param seenAt when it happened or was noticed; of a tip that does not say it, when it was taken
 * @param casualties of a signal, as far as the agency knows
 */
public record Hint(
        boolean tip,
        String number,
        String kind,
        String region,
        @Nullable Position position,
        Instant seenAt,
        Instant receivedAt,
        @Nullable SignalCounts casualties,
        boolean exercise)
        implements Facts {

    public static Hint of(SignalFacts signal) {
        return new Hint(
                false,
                signal.number(),
                signal.kind().name(),
                signal.region(),
                signal.position(),
                signal.seenAt(),
                signal.receivedAt(),
                signal.casualties(),
                signal.exercise());
    }

    public static Hint of(TipFacts tip) {
        return new Hint(
                true,
                tip.number(),
                tip.kind().name(),
                tip.region(),
                tip.position(),
                tip.occurredAt() == null ? tip.receivedAt() : tip.occurredAt(),
                tip.receivedAt(),
                null,
                tip.exercise());
    }

    @Override
    public Subject subject() {
        return tip ? Subject.TIP : Subject.SIGNAL;
    }

    /** Somebody may lie under it. */
    @Override
    public Urgency urgency() {
        return Urgency.LIFE;
    }

    @Override
    public Instant filedAt() {
        return receivedAt;
    }

    @Override
    public Instant happenedAt() {
        return seenAt;
    }

    @Override
    public @Nullable Instant at(Anchor anchor) {
        return anchor == Anchor.FILED ? receivedAt : null;
    }

    @Override
    public CaseSummary summary() {
        int deaths = casualties == null || casualties.deaths() == null ? 0 : casualties.deaths();
        int missing = casualties == null || casualties.missing() == null ? 0 : casualties.missing();
        return new CaseSummary(subject(), number, kind, deaths, missing, region, null, null, null);
    }

    @Override
    public Facts after(Facts before) {
        return this;
    }
}
