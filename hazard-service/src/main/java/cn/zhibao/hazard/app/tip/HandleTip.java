package cn.zhibao.hazard.app.tip;

import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.tip.Handling;
import cn.zhibao.hazard.domain.tip.TipDecision;
import cn.zhibao.hazard.domain.tip.TipRules;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An authority takes a tip up, refuses, hands on or answers it. */
public final class HandleTip {

    private final TipRules rules;
    private final Tips tips;
    private final Clock clock;

    public HandleTip(TipRules rules, Tips tips, Clock clock) {
        this.rules = rules;
        this.tips = tips;
        this.clock = clock;
    }

    /**
     * What somebody does.
     *
     * @param unread what the reader of the document has already found; the answer names it with all other faults
     */
    public record Said(Submission submission, Handling handling, List<Fault> unread) {
        public Said {
            unread = List.copyOf(unread);
        }
    }

    /** Checks and does it. What was done before is told again to those who may still read the tip. */
    public Uni<TipOutcome> handle(UUID tipId, Said said) {
        Scope scope = RegionScope.of(said.submission().caller());
        return tips.inTransaction(tx -> tx.seen(said.submission()).chain(seen -> switch (seen) {
            case Tips.Seen.Never _ -> handle(tx, tipId, said, scope);
            case Tips.Seen.Before _ -> again(tx, tipId, scope);
            case Tips.Seen.KeyTaken _ -> Uni.createFrom().item(new TipOutcome.KeyTaken());
        }));
    }

    private static Uni<TipOutcome> again(Tips.InTransaction tx, UUID tipId, Scope scope) {
        return tx.load(tipId, scope)
                .map(found -> found.<TipOutcome>map(TipOutcome.Handled::new).orElseGet(TipOutcome.Unknown::new));
    }

    private Uni<TipOutcome> handle(Tips.InTransaction tx, UUID tipId, Said said, Scope scope) {
        return tx.load(tipId, scope)
                .chain(found -> found.map(
                                known -> named(tx, said, scope).chain(faults -> decide(tx, known, said, faults)))
                        .orElseGet(() -> Uni.createFrom().item(new TipOutcome.Unknown())));
    }

    /** The faults so far; a case that the caller cannot see is none to link to. */
    private static Uni<Faults> named(Tips.InTransaction tx, Said said, Scope scope) {
        Faults faults = new Faults();
        said.unread().forEach(faults::add);
        UUID caseId = said.handling().caseId();
        return caseId == null
                ? Uni.createFrom().item(faults)
                : tx.isCase(caseId, scope).map(there -> {
                    if (!there) {
                        faults.add("/caseId", "unknown-case");
                    }
                    return faults;
                });
    }

    private Uni<TipOutcome> decide(Tips.InTransaction tx, Tips.Known known, Said said, Faults faults) {
        return switch (rules.handle(known.tip(), said.handling(), faults, clock.instant())) {
            case TipDecision.Accepted accepted ->
                tx.handle(known, accepted, said.handling(), said.submission()).map(TipOutcome.Handled::new);
            case TipDecision.Faulty(var named) -> Uni.createFrom().item(new TipOutcome.Faulty(named));
            case TipDecision.TooLate _ -> Uni.createFrom().item(new TipOutcome.TooLate());
        };
    }
}
