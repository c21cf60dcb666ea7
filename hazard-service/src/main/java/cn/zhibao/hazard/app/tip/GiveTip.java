package cn.zhibao.hazard.app.tip;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.tip.TipDecision;
import cn.zhibao.hazard.domain.tip.TipFiling;
import cn.zhibao.hazard.domain.tip.TipPolicy;
import cn.zhibao.hazard.domain.tip.TipRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Takes a tip (举报) from anybody. Whoever is logged in is not asked who it is. */
public final class GiveTip {

    /** Every tipster, in the ledger and as the owner of an Idempotency-Key. */
    public static final Caller PUBLIC = new Caller("public", Set.of(), null, null);

    private static final String LETTERS = "JB";

    private final TipRules rules;
    private final Identities identities;
    private final ReceiptCodes codes;
    private final Tips tips;
    private final Clock clock;

    public GiveTip(TipRules rules, Identities identities, ReceiptCodes codes, Tips tips, Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.codes = codes;
        this.tips = tips;
        this.clock = clock;
    }

    /**
     * What arrived.
     *
     * @param trapped true when a field was filled that people do not see: it is answered like any other and not kept
     * @param address where it came from, to count it
     */
    public record Given(Submission submission, TipFiling filing, boolean trapped, String address) {}

    /**
     * Checks and takes.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public Uni<TipOutcome> give(Given given, Faults faults) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rules.check(given.filing(), faults, now);
        if (!faults.none()) {
            return Uni.createFrom().item(new TipOutcome.Faulty(faults.list()));
        }
        return identities
                .next(LETTERS, requireNonNull(given.filing().region()), now)
                .map(identity -> rules.receive(given.filing(), identity))
                .chain(decision -> tips.inTransaction(tx -> unlessSeen(tx, given, decision, now)));
    }

    /** Only checks; nothing is stored and nothing is counted. */
    public TipOutcome check(TipFiling filing, Faults faults) {
        rules.check(filing, faults, clock.instant());
        return faults.none() ? new TipOutcome.Sound() : new TipOutcome.Faulty(faults.list());
    }

    private Uni<TipOutcome> unlessSeen(Tips.InTransaction tx, Given given, TipDecision.Accepted decision, Instant now) {
        return tx.seen(given.submission()).chain(seen -> switch (seen) {
            case Tips.Seen.Never _ -> unlessTooMany(tx, given, decision, now);
            case Tips.Seen.Before(var known) -> again(tx, given, known.tip().facts());
            case Tips.Seen.KeyTaken _ -> Uni.createFrom().item(new TipOutcome.KeyTaken());
        });
    }

    private Uni<TipOutcome> again(Tips.InTransaction tx, Given given, TipFacts facts) {
        String code = codes.of(given.submission());
        return tx.keepCode(facts.tipId(), code).replaceWith(received(code, facts));
    }

    private Uni<TipOutcome> unlessTooMany(
            Tips.InTransaction tx, Given given, TipDecision.Accepted decision, Instant now) {
        TipPolicy policy = rules.policy();
        long windowMillis = policy.window().toMillis();
        Instant from = Instant.ofEpochMilli(now.toEpochMilli() / windowMillis * windowMillis);
        return tx.counted(given.address(), from, policy.window(), policy.givenMax())
                .chain(counted -> counted
                        ? take(tx, given, decision)
                        : Uni.createFrom()
                                .item(new TipOutcome.TooMany(Duration.between(now, from.plus(policy.window())))));
    }

    private Uni<TipOutcome> take(Tips.InTransaction tx, Given given, TipDecision.Accepted decision) {
        String code = codes.of(given.submission());
        TipOutcome received = received(code, decision.next().facts());
        return given.trapped()
                ? Uni.createFrom().item(received)
                : tx.receive(decision, given.filing().identity(), given.submission(), code)
                        .replaceWith(received);
    }

    private static TipOutcome received(String code, TipFacts facts) {
        return new TipOutcome.Received(code, facts.receivedAt(), facts.replyBy());
    }
}
