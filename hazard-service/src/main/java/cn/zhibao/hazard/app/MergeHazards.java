package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.hazard.Asking;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.HazardMoves;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges two cases of one hazard by hand (并案). Nothing is merged by itself, and both histories stay. */
public final class MergeHazards {

    private final HazardMoves moves;
    private final FilingChecks checks;
    private final Hazards hazards;
    private final Clock clock;

    public MergeHazards(HazardMoves moves, FilingChecks checks, Hazards hazards, Clock clock) {
        this.moves = moves;
        this.checks = checks;
        this.hazards = hazards;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param into the case that carries on
     * @param unread what the reader of the document has already found; the answer names it with all other faults
     */
    public record Said(@Nullable UUID into, @Nullable String reason, List<Fault> unread) {
        public Said {
            unread = List.copyOf(unread);
        }
    }

    /** Decides and writes both cases; the same submission sent again gets the same answer. */
    public Uni<Outcome<HazardEvent>> merge(UUID hazardId, Submission submission, Said said) {
        UUID into = said.into() == null ? hazardId : said.into();
        return hazards.inTransaction(tx ->
                both(tx, hazardId, into, submission.caller()).chain(pair -> unlessSeen(tx, pair, submission, said)));
    }

    private List<Fault> faults(Hazards.Known from, Said said) {
        Faults faults = new Faults();
        said.unread().forEach(faults::add);
        checks.required(faults, "/into", said.into());
        checks.sentence(faults, "/reason", said.reason());
        if (from.hazard().facts().hazardId().equals(said.into())) {
            faults.add("/into", "is-itself");
        }
        return faults.list();
    }

    /** The two cases; either may be unknown to the caller. */
    private record Pair(Optional<Hazards.Known> from, Optional<Hazards.Known> into) {}

    /** Always held in the same order: two mergers of the same cases cannot wait for each other. */
    private static Uni<Pair> both(Hazards.InTransaction tx, UUID from, UUID into, Caller caller) {
        boolean inOrder = from.compareTo(into) < 0;
        return tx.load(inOrder ? from : into, caller.reads())
                .chain(first -> tx.load(inOrder ? into : from, caller.reads())
                        .map(second -> inOrder ? new Pair(first, second) : new Pair(second, first)));
    }

    private Uni<Unsigned<Outcome<HazardEvent>>> unlessSeen(
            Hazards.InTransaction tx, Pair pair, Submission submission, Said said) {
        if (pair.from().isEmpty()) {
            return MoveHazard.unsigned(new Outcome.Unknown<>());
        }
        Hazards.Known from = pair.from().get();
        List<Fault> faults = faults(from, said);
        String reason = said.reason();
        if (reason == null || !faults.isEmpty()) {
            return MoveHazard.unsigned(new Outcome.Faulty<>(faults));
        }
        return tx.seen(submission)
                .chain(seen -> seen.isPresent()
                        ? Uni.createFrom().item(seen.get().map(Outcome::of))
                        : pair.into()
                                .map(into -> decide(tx, from, into, submission, reason))
                                .orElseGet(() -> MoveHazard.unsigned(
                                        new Outcome.Faulty<>(List.of(new Fault("/into", "unknown-case"))))));
    }

    private Uni<Unsigned<Outcome<HazardEvent>>> decide(
            Hazards.InTransaction tx, Hazards.Known from, Hazards.Known into, Submission submission, String reason) {
        Asking asking = new Asking(
                MoveHazard.actor(submission.caller(), from.hazard()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                new Faults());
        return switch (moves.merge(from.hazard(), into.hazard(), reason, asking)) {
            case Decision.Accepted<Hazard> accepted -> {
                Hazards.Cause cause = Hazards.Cause.of(submission, null);
                yield tx.save(from, accepted, cause)
                        .map(Optional::orElseThrow)
                        .call(() ->
                                tx.save(into, HazardMoves.join(into.hazard(), accepted.next(), reason), cause.beside()))
                        .map(unsigned -> unsigned.map(receipt -> new Outcome.Filed<>(receipt, false)));
            }
            case Decision.Refused<Hazard>(var why) -> MoveHazard.unsigned(Outcome.refused(why));
        };
    }
}
