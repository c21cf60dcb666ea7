package cn.zhibao.hazard.app.library;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.CaseContent;
import cn.zhibao.hazard.domain.library.CaseFiling;
import cn.zhibao.hazard.domain.library.CaseRules;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the cases of a region's people: they are added, changed and ended, wherever the accidents happened. */
public final class KeepLibrary {

    private final CaseRules rules;
    private final CaseLibrary library;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public KeepLibrary(CaseRules rules, CaseLibrary library, Supplier<UUID> ids, Clock clock) {
        this.rules = rules;
        this.library = library;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The case a change is meant for.
     *
     * @param version the version the caller has read
     */
    public record Target(UUID caseId, int version) {}

    /**
     * What somebody says of a case.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     */
    public record Wish(Caller caller, CaseFiling filing, Faults faults) {}

    /** Adds a case, which the region of the caller keeps. */
    public Uni<Kept> add(Submission submission, CaseFiling filing, Faults faults) {
        Wish wish = new Wish(submission.caller(), filing, faults);
        Region keeper = wish.caller().region();
        if (keeper == null) {
            return done(new Kept.OutOfScope());
        }
        UUID caseId = ids.get();
        Instant now = now();
        Optional<CaseContent> content = rules.check(filing, faults, now);
        return library.inTransaction(tx -> tx.seen(submission)
                .chain(seen -> seen.isPresent()
                        ? again(tx, seen.get())
                        : unlessFaulty(tx, wish, caseId, null, () -> {
                            AccidentCase.Change added = AccidentCase.Change.ADDED;
                            String by = wish.caller().subject();
                            return keep(
                                    tx,
                                    new AccidentCase(caseId, 1, keeper, content.orElseThrow(), added, now, by),
                                    submission);
                        })));
    }

    private static Uni<Kept> again(CaseLibrary.InTransaction tx, CaseLibrary.Earlier earlier) {
        return earlier.same()
                ? tx.load(earlier.caseId()).map(found -> new Kept.Done(found.orElseThrow()))
                : done(new Kept.KeyTaken());
    }

    /** Replaces what a case says. */
    public Uni<Kept> replace(Target target, Wish wish) {
        Instant now = now();
        Optional<CaseContent> content = rules.check(wish.filing(), wish.faults(), now);
        return library.inTransaction(tx -> changeable(
                tx,
                target,
                wish.caller(),
                before ->
                        unlessFaulty(tx, wish, before.caseId(), before.content().accidentId(), () -> {
                            AccidentCase.Change changed = AccidentCase.Change.CHANGED;
                            String by = wish.caller().subject();
                            return keep(tx, before.next(content.orElseThrow(), changed, now, by), null);
                        })));
    }

    /** Ends a case: it is in no list any more, and stays readable with its versions. */
    public Uni<Kept> end(Target target, Caller caller) {
        return library.inTransaction(tx -> changeable(
                tx,
                target,
                caller,
                before -> keep(
                        tx, before.next(before.content(), AccidentCase.Change.ENDED, now(), caller.subject()), null)));
    }

    private static Uni<Kept> changeable(
            CaseLibrary.InTransaction tx, Target target, Caller caller, Function<AccidentCase, Uni<Kept>> change) {
        return tx.load(target.caseId()).chain(found -> {
            Kept no = objection(found.orElse(null), caller, target.version());
            return no == null ? change.apply(found.orElseThrow()) : done(no);
        });
    }

    private static @Nullable Kept objection(@Nullable AccidentCase before, Caller caller, int version) {
        if (before == null) {
            return new Kept.Unknown();
        }
        if (!caller.mayKeep(before.keeper())) {
            return new Kept.OutOfScope();
        }
        if (before.hasEnded()) {
            return new Kept.Ended();
        }
        return before.version() == version ? null : new Kept.Stale(before.version());
    }

    /**
     * Does it unless something is wrong, with what only the ledger knows.
     *
     * @param accepted the accident that the case had before, which its keeper need not see
     */
    private static Uni<Kept> unlessFaulty(
            CaseLibrary.InTransaction tx,
            Wish wish,
            UUID caseId,
            @Nullable UUID accepted,
            Supplier<Uni<Kept>> otherwise) {
        return unlessUnknownAccident(tx, wish, accepted)
                .chain(() -> unlessSameName(tx, wish, caseId))
                .chain(() -> wish.faults().none()
                        ? otherwise.get()
                        : done(new Kept.Faulty(wish.faults().list())));
    }

    private static Uni<Void> unlessUnknownAccident(CaseLibrary.InTransaction tx, Wish wish, @Nullable UUID accepted) {
        UUID accident = wish.filing().accidentId();
        return accident == null || accident.equals(accepted)
                ? Uni.createFrom().voidItem()
                : tx.knowsAccident(accident, wish.caller().reads())
                        .invoke(known -> {
                            if (!known) {
                                wish.faults().add("/accidentId", "unknown-accident");
                            }
                        })
                        .replaceWithVoid();
    }

    private static Uni<Void> unlessSameName(CaseLibrary.InTransaction tx, Wish wish, UUID caseId) {
        boolean named = Stream.of("/region", "/day", "/mark")
                .noneMatch(pointer -> wish.faults().named(pointer));
        return named
                ? tx.sameName(wish.filing(), caseId)
                        .invoke(same -> same.ifPresent(
                                other -> wish.faults().add("/mark", "same-name", Map.of("caseId", other.toString()))))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<Kept> keep(CaseLibrary.InTransaction tx, AccidentCase version, @Nullable Submission submission) {
        return tx.keep(version, submission).replaceWith(new Kept.Done(version));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Uni<Kept> done(Kept kept) {
        return Uni.createFrom().item(kept);
    }
}
