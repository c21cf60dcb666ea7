package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.ClockWaiver;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.ExtensionDecision;
import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.MisreportRuled;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody answers by chance to a call, a clock or a suspicion, or leaves unanswered; each is asked once. */
final class ChanceAnswers {

    private static final Set<String> RECORDED_BY_PEOPLE = Set.of(
            "CN-5",
            "CN-8-MINISTRY",
            "CN-8-GOVERNMENT",
            "CN-8-AGENCIES",
            "CN-10",
            "SD-2",
            "SD-INTERVIEW",
            "CN-PENALTY-PUBLIC",
            "CN-PENALTY-SERVED",
            "CN-PENALTY-TERM");

    private static final Set<String> MAY_GET_TIME = Set.of(
            "CN-COMPLETE",
            "CN-LISTED-HAZARD",
            "CN-LISTED-ACCIDENT",
            "CN-REVIEW-HAZARD",
            "CN-REVIEW-ACCIDENT",
            "CN-RESUME",
            "CN-STOP");

    private static final Set<String> OWED_LISTINGS = Set.of("CN-PROPOSE-ACCIDENT", "CN-PROPOSE-ACCIDENT-PROVINCE");

    private final Random random;
    private final List<Recorded> history;
    private final Set<UUID> seen = new HashSet<>();

    /** Answers become part of the history. */
    ChanceAnswers(Random random, List<Recorded> history) {
        this.random = random;
        this.history = history;
    }

    void react(EscalationEvent told) {
        if (told instanceof EscalationRaised(EscalationFacts call) && seen.add(call.escalationId()) && maybe()) {
            Instant answeredAt = call.raisedAt().plusMillis(1 + random.nextInt(4_000_000));
            record(answeredAt, answer(call, answeredAt));
        } else if (told instanceof ClockOpened(ClockFacts clock)
                && RECORDED_BY_PEOPLE.contains(clock.rule())
                && seen.add(clock.clockId())
                && maybe()) {
            Instant doneAt = clock.startedAt().plusMillis(1 + random.nextInt(40_000_000));
            record(doneAt.plusMillis(random.nextInt(60_000)), met(clock, doneAt));
        } else if (told instanceof ClockOpened(ClockFacts clock)
                && MAY_GET_TIME.contains(clock.rule())
                && seen.add(clock.clockId())
                && maybe()) {
            time(clock);
        } else if (told instanceof ClockOpened(ClockFacts clock) && seen.add(clock.clockId())) {
            byItself(clock);
        } else if (told instanceof SuspicionEvent of
                && of.suspicion().ruling() == null
                && seen.add(of.suspicion().suspicionId())
                && maybe()) {
            SuspicionFacts suspicion = of.suspicion();
            Instant ruledAt = suspicion.suspectedAt().plusMillis(1 + random.nextInt(2_000_000_000));
            record(ruledAt, ruled(suspicion, ruledAt));
        }
    }

    /** What has chances of its own, so that they move no others. */
    private void byItself(ClockFacts clock) {
        Random own = new Random(clock.clockId().getLeastSignificantBits());
        Instant at = clock.startedAt().plusMillis(1 + own.nextInt(1_000_000_000));
        if (OWED_LISTINGS.contains(clock.rule()) && own.nextInt(3) == 0) {
            record(at, waived(clock, at));
        } else if (clock.rule().equals("SD-RAISE") && own.nextBoolean()) {
            record(at, met(clock, at));
        }
    }

    private static ClockWaived waived(ClockFacts clock, Instant at) {
        Clock.Running running = new Clock.Running(clock, Stop.COMPLETE, List.of(), 0);
        return new ClockWaived(
                running.waive(new ClockWaiver("not owed", "leader", at)).facts(), at);
    }

    /** More time is asked for and granted or not, in time, too late or for too long; or the duty is waived. */
    private void time(ClockFacts clock) {
        Duration whole = Duration.between(clock.startedAt(), clock.dueAt());
        Instant askedAt = clock.startedAt()
                .plus(whole.multipliedBy(random.nextInt(120)).dividedBy(100))
                .plusMillis(1);
        Clock.Running running = new Clock.Running(clock, Stop.COMPLETE, List.of(), 0);
        if (random.nextInt(4) == 0) {
            record(askedAt, waived(clock, askedAt));
            return;
        }
        Instant until = clock.dueAt().plus(Duration.ofHours(1 + random.nextInt(48)));
        Clock.Running asked = running.ask(new ExtensionRequest(until, "needed", "officer", askedAt));
        record(askedAt, new ClockExtensionRequested(asked.facts(), askedAt));
        Instant decidedAt = askedAt.plusMillis(1 + random.nextInt(40_000_000));
        boolean granted = random.nextInt(4) > 0;
        ExtensionDecision decision = new ExtensionDecision(granted, "as it is", "leader", decidedAt);
        record(
                decidedAt,
                granted
                        ? new ClockExtended(asked.extend(until, decision).facts(), clock.dueAt(), decidedAt)
                        : new ClockExtensionRefused(asked.refuse(decision).facts(), decidedAt));
    }

    private void record(Instant at, EscalationEvent answer) {
        history.add(new Recorded(Recorded.NEXT, at, answer));
    }

    private boolean maybe() {
        return Histories.maybe(random);
    }

    /** One of the answers there are; some of them come too late for what they answer, or are not allowed. */
    private EscalationEvent answer(EscalationFacts facts, Instant at) {
        EscalationFacts taken = taken(facts, at, "officer");
        return switch (random.nextInt(6)) {
            case 0 ->
                new EscalationSnoozed(
                        waiting(facts, facts.acknowledgeBy().plusSeconds(240)), at, "officer", "on the way");
            case 1 ->
                new EscalationReassigned(
                        at(facts, Level.PROVINCE, "duty-leader"),
                        facts.desk(),
                        facts.target(),
                        at,
                        "officer",
                        "theirs");
            case 2 -> {
                record(at, new EscalationAcknowledged(taken));
                Instant later = at.plusSeconds(60);
                yield new EscalationResolved(resolved(taken, later), "officer", "done");
            }
            default -> new EscalationAcknowledged(taken);
        };
    }

    private SuspicionEvent ruled(SuspicionFacts suspicion, Instant at) {
        SuspicionVerdict verdict = random.nextBoolean() ? SuspicionVerdict.CONFIRMED : SuspicionVerdict.CLEARED;
        boolean isWorse = verdict == SuspicionVerdict.CONFIRMED && suspicion.kind() == SuspicionKind.CLOSURE;
        List<Aggravation> worse = isWorse ? List.of(Aggravation.OBSTRUCTED_ENFORCEMENT) : null;
        SuspicionRuling ruling = new SuspicionRuling(verdict, "the log", "as it says", at, "leader", worse);
        SuspicionFacts ruled = new Suspicion.Open(suspicion).rule(ruling).facts();
        return switch (suspicion.kind()) {
            case LATE, OMISSION, FALSITY, CONCEALMENT -> new MisreportRuled(ruled, at);
            case CLUSTER, REPEAT, SILENCE, CLOSURE, CONDITIONS, PRECURSOR -> new PatternRuled(ruled, at);
        };
    }

    static ClockMet met(ClockFacts clock, Instant at) {
        return new ClockMet(
                new Clock.Running(clock, Stop.FULFILMENT, List.of(), 0).meet(at).facts());
    }

    private static EscalationFacts resolved(EscalationFacts f, Instant at) {
        return copy(
                f, f.level(), f.target(), f.acknowledgeBy(), new EscalationProgress(null, null, null, at, null, null));
    }

    private static EscalationFacts waiting(EscalationFacts f, Instant until) {
        return copy(f, f.level(), f.target(), until, new EscalationProgress(null, until, null, null, null, null));
    }

    private static EscalationFacts at(EscalationFacts f, Level level, String target) {
        return copy(f, level, target, f.acknowledgeBy(), null);
    }

    private static EscalationFacts copy(
            EscalationFacts f,
            Level level,
            String target,
            Instant acknowledgeBy,
            @Nullable EscalationProgress progress) {
        return new EscalationFacts(
                f.escalationId(),
                f.caseId(),
                f.kind(),
                f.rule(),
                f.packVersion(),
                level,
                f.desk(),
                f.step(),
                f.raisedAt(),
                acknowledgeBy,
                f.acknowledgedAt(),
                f.acknowledgedBy(),
                f.legalDueAt(),
                f.clockId(),
                target,
                f.summary(),
                f.region(),
                f.exercise(),
                progress);
    }

    static EscalationFacts taken(EscalationFacts f, Instant at, String by) {
        return new Escalation.Open(f, "", 0, 0, List.of(f.desk()), false)
                .acknowledge(by, at)
                .facts();
    }
}
