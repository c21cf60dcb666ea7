package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.hazard.Actor;
import cn.zhibao.hazard.domain.hazard.Asking;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.hazard.HazardCommand;
import cn.zhibao.hazard.domain.hazard.HazardMoves;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves a hazard along its life: from grading to striking off, and everything beside it. */
public final class MoveHazard {

    private final HazardMoves moves;
    private final FilingChecks checks;
    private final Hazards hazards;
    private final Clock clock;

    public MoveHazard(HazardMoves moves, FilingChecks checks, Hazards hazards, Clock clock) {
        this.moves = moves;
        this.checks = checks;
        this.hazards = hazards;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param at when it happened, as that person says
     * @param unread what the reader of the document has already found; the answer names it with all other faults
     * @param ifVersion the version of the case that the person has seen; absent when any will do
     * @param onlyCheck true to be told whether it would hold, without storing anything
     */
    public record Said(
            HazardCommand command,
            @Nullable Instant at,
            List<Fault> unread,
            @Nullable Integer ifVersion,
            boolean onlyCheck) {
        public Said {
            unread = List.copyOf(unread);
        }
    }

    /** Decides and writes; the same submission sent again gets the same answer. */
    public Uni<Outcome<HazardEvent>> move(UUID hazardId, Submission submission, Said said) {
        return hazards.inTransaction(tx -> tx.load(hazardId, submission.caller().reads())
                .chain(found -> found.map(known -> unlessSeen(tx, known, submission, said))
                        .orElseGet(() -> unsigned(new Outcome.Unknown<>()))));
    }

    /** The hazard is held by now, so the same submission sent twice at once is seen by the second. */
    private Uni<Unsigned<Outcome<HazardEvent>>> unlessSeen(
            Hazards.InTransaction tx, Hazards.Known known, Submission submission, Said said) {
        if (said.onlyCheck()) {
            return decide(tx, known, submission, said);
        }
        return tx.seen(submission)
                .chain(seen -> seen.isPresent()
                        ? Uni.createFrom().item(seen.get().map(Outcome::of))
                        : decide(tx, known, submission, said));
    }

    private Uni<Unsigned<Outcome<HazardEvent>>> decide(
            Hazards.InTransaction tx, Hazards.Known known, Submission submission, Said said) {
        if (!mayMove(submission.caller(), known.hazard().facts())) {
            return unsigned(new Outcome.OutOfScope<>());
        }
        if (said.ifVersion() != null && said.ifVersion() != known.version()) {
            return unsigned(new Outcome.Stale<>(known.version()));
        }
        Faults faults = new Faults();
        said.unread().forEach(faults::add);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        checks.past(faults, "/at", said.at(), now);
        Asking asking = new Asking(actor(submission.caller(), known.hazard()), now, faults);
        return lookedUp(tx, known.hazard().facts(), said.command(), faults)
                .map(_ -> moves.decide(known.hazard(), said.command(), asking))
                .chain(decision -> switch (decision) {
                    case Decision.Accepted<Hazard> accepted ->
                        said.onlyCheck()
                                ? unsigned(new Outcome.Sound<>())
                                : save(tx, known, accepted, submission, said.at());
                    case Decision.Refused<Hazard>(var why) -> unsigned(Outcome.refused(why));
                });
    }

    /** Who may only read a case moves nothing in it. */
    private static boolean mayMove(Caller caller, HazardFacts facts) {
        String uscc = facts.enterprise() == null ? null : facts.enterprise().uscc();
        return caller.mayFile(new Region(facts.region()), uscc);
    }

    /** Adds the faults that only what else is on file can show. */
    private static Uni<Void> lookedUp(
            Hazards.InTransaction tx, HazardFacts facts, HazardCommand command, Faults faults) {
        return switch (command) {
            case HazardCommand.Submit submit when !submit.evidence().isEmpty() -> evidence(tx, facts, submit, faults);
            case HazardCommand.Transfer transfer -> handedDown(tx, facts, transfer.to(), faults);
            case HazardCommand.Assign assign -> handedDown(tx, facts, assign.to(), faults);
            default -> Uni.createFrom().voidItem();
        };
    }

    /** The county does not hand projects above the limit down to a township (限额以上不得下放). */
    private static Uni<Void> handedDown(
            Hazards.InTransaction tx, HazardFacts facts, @Nullable String to, Faults faults) {
        String permitNo = facts.project() == null ? null : facts.project().permitNo();
        boolean down = to != null
                && Authority.parse(to)
                        .filter(authority -> authority.line() == Authority.Line.TOWNSHIP)
                        .isPresent();
        if (!down || permitNo == null) {
            return Uni.createFrom().voidItem();
        }
        return tx.aboveLimit(permitNo)
                .invoke(above -> {
                    if (above) {
                        faults.add("/to", "above-limit");
                    }
                })
                .replaceWithVoid();
    }

    /** Evidence is what is attached to the case, not what somebody says is. */
    private static Uni<Void> evidence(
            Hazards.InTransaction tx, HazardFacts facts, HazardCommand.Submit submit, Faults faults) {
        return tx.attached(facts.hazardId(), submit.evidence())
                .invoke(attached -> {
                    for (int i = 0; i < submit.evidence().size(); i++) {
                        if (!attached.contains(submit.evidence().get(i))) {
                            faults.add("/evidence/" + i, "unknown-attachment");
                        }
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Unsigned<Outcome<HazardEvent>>> save(
            Hazards.InTransaction tx,
            Hazards.Known before,
            Decision.Accepted<Hazard> decision,
            Submission submission,
            @Nullable Instant at) {
        return tx.save(before, decision, Hazards.Cause.of(submission, at))
                .map(Optional::orElseThrow)
                .call(() -> wake(tx, before.hazard(), decision.next()))
                .map(unsigned -> unsigned.map(receipt -> new Outcome.Filed<>(receipt, false)));
    }

    /** A new deadline and a new day of a re-check are waited for; they take the place of the old ones. */
    private Uni<Void> wake(Hazards.InTransaction tx, Hazard before, Hazard next) {
        Instant deadline = changed(before.facts().rectifyBy(), next.facts().rectifyBy());
        Instant recheckAt =
                changed(before.progress().recheckAt(), next.progress().recheckAt());
        Uni<Void> first = deadline == null
                ? Uni.createFrom().voidItem()
                : tx.wake(next, Hazards.AroundDeadline.firstAfter(clock.instant(), deadline));
        return recheckAt == null ? first : first.chain(() -> tx.wake(next, new Hazards.Recheck(recheckAt)));
    }

    private static @Nullable Instant changed(@Nullable Instant before, @Nullable Instant next) {
        return Objects.equals(before, next) ? null : next;
    }

    static Uni<Unsigned<Outcome<HazardEvent>>> unsigned(Outcome<HazardEvent> outcome) {
        return Uni.createFrom().item(Unsigned.plain(outcome));
    }

    static Actor actor(Caller caller, Hazard hazard) {
        boolean authority = caller.answersFor(new Region(hazard.facts().region()));
        return new Actor(caller.subject(), authority ? Actor.Side.AUTHORITY : Actor.Side.UNIT, caller.region());
    }
}
