package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentNature;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClosingPoint;
import cn.zhibao.events.contract.Conclusion;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardReleased;
import cn.zhibao.events.contract.HazardReopened;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.MisreportRuled;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Histories by chance, always the same for the same seed: cases that are told of, answered, left alone and ended. */
final class Histories {

    private static final Map<Wanted, List<Recorded>> MADE = new ConcurrentHashMap<>();
    private static final Instant BEGIN = Times.at("2026-03-02 00:00");
    private static final List<String> REGIONS = List.of("370302", "370202", "430112", "3703Z1", "429004");
    private static final List<String> SOURCES =
            List.of(("INSPECTION PUBLIC_TIP DEVICE_ALARM SELF_CHECK RESIDENT_INSPECTOR SUPERVISION_FIRM SAFETY_OFFICER"
                            + " THIRD_PARTY_PATROL CROSS_AREA_CHECK RANDOM_DRAW HIGHER_INSPECTION")
                    .split(" "));
    private static final List<Integer> DEATHS = List.of(0, 1, 2, 3, 9);

    /** A report to the ministry follows from two receipts. */
    private static final int HOPS = 3;

    private static final Set<String> RECORDED_BY_PEOPLE = Set.of("CN-5", "CN-10", "SD-2");

    private static final ClosingPoint DONE = new ClosingPoint("done", BEGIN);
    static final Conclusion CONCLUSION =
            new Conclusion(AccidentNature.RESPONSIBILITY, "no railing", null, DONE, DONE, DONE, DONE);

    private final Random random;
    private final List<Recorded> history = new ArrayList<>();
    private final Map<UUID, Long> moved = new HashMap<>();
    private Instant at = BEGIN;
    private long sequence;

    private Histories(long seed) {
        this.random = new Random(seed);
    }

    /** Some cases, in the order of time, with answers to some of the calls; made once for all tests. */
    static List<Recorded> of(long seed, int cases) {
        return MADE.computeIfAbsent(new Wanted(seed, cases), _ -> List.copyOf(make(seed, cases)));
    }

    private record Wanted(long seed, int cases) {}

    private static List<Recorded> make(long seed, int cases) {
        Histories made = new Histories(seed);
        for (int i = 0; i < cases; i++) {
            made.at = BEGIN.plusSeconds(made.random.nextInt(86_400));
            made.sequence = 0;
            UUID id = new UUID(seed, i);
            if (made.random.nextBoolean()) {
                made.hazard(id);
            } else {
                made.accident(id);
            }
        }
        if (made.maybe()) {
            made.cluster(seed, cases);
        }
        if (made.maybe()) {
            made.hints(seed);
        }
        return made.answered();
    }

    private boolean maybe() {
        return random.nextInt(3) > 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Instant later(int minutesMax) {
        at = at.plusMillis(1 + random.nextInt(minutesMax * 60_000));
        return at;
    }

    private void tell(Event event) {
        history.add(new Recorded(++sequence, at, event));
    }

    private void hazard(UUID id) {
        HazardFacts hazard = Samples.of(
                id, oneOf(REGIONS), Samples.foundBy(oneOf(SOURCES), at.minusSeconds(random.nextInt(9_000)), at));
        hazard = maybe() ? Samples.judgedBy("C24-08-4", hazard) : hazard;
        tell(new HazardFound(hazard));
        if (maybe()) {
            later(1_500);
            hazard = random.nextBoolean() ? Samples.graded(hazard) : Samples.answered(hazard, at);
            tell(new HazardGraded(hazard, HazardLevel.GENERAL));
        }
        if (maybe()) {
            later(90);
            tell(new HazardReleased(Samples.ownerless(hazard), "HOUSING-370302", "another's"));
        }
        if (maybe()) {
            later(5_000);
            tell(new RectificationOverdue(Samples.at(hazard, HazardStage.RECTIFYING, at, null), at));
        }
        if (maybe()) {
            supervised(new HazardFound(hazard), Subject.HAZARD);
        }
        if (maybe()) {
            later(3_000);
            tell(new HazardClosed(Samples.at(hazard, HazardStage.CLOSED, null, at)));
            if (maybe()) {
                later(3_000);
                tell(new HazardReopened(Samples.at(hazard, HazardStage.RECTIFYING, at, null), "again"));
            }
        }
    }

    /** Word of an accident that may be one of those that are reported, and of something else. */
    private void hints(long seed) {
        int number = 0;
        for (SignalKind kind : List.of(SignalKind.EMERGENCY_120, SignalKind.MEDIA)) {
            at = BEGIN.plusSeconds(random.nextInt(2 * 86_400));
            sequence = 0;
            Instant seen = at.minusSeconds(random.nextInt(9_000));
            tell(new SignalReceived(Samples.signal(new UUID(-seed, number++), kind, oneOf(REGIONS), seen, at)));
        }
        at = BEGIN.plusSeconds(random.nextInt(2 * 86_400));
        sequence = 0;
        tell(new TipReceived(Samples.tip(new UUID(-seed, 99), TipKind.ACCIDENT_CONCEALMENT, oneOf(REGIONS), at)));
    }

    /** Deaths that lie close together in one province, as many as rules call many. */
    private void cluster(long seed, int others) {
        for (int i = 0; i < 4; i++) {
            at = BEGIN.plusSeconds(random.nextInt(4 * 86_400));
            sequence = 0;
            UUID id = new UUID(seed, others + i);
            Instant occurred = at.minusSeconds(random.nextInt(9_000));
            String region = oneOf(List.of("370302", "370202"));
            Samples.Accident fatal = new Samples.Accident(id, region, Casualties.NONE, occurred, occurred, at);
            tell(new AccidentReported(fatal.deaths(1 + random.nextInt(2)).facts(), List.of()));
        }
    }

    private void accident(UUID id) {
        Instant occurred = at.minusSeconds(random.nextInt(9_000));
        Samples.Accident accident =
                new Samples.Accident(id, oneOf(REGIONS), Casualties.NONE, occurred, maybe() ? occurred : null, at);
        accident = accident.deaths(oneOf(DEATHS));
        tell(new AccidentReported(accident.facts(), List.of()));
        if (maybe()) {
            later(300);
            Samples.Accident worse = accident.deaths(Math.max(0, accident.hit().deaths() + random.nextInt(4) - 1));
            worse = maybe() ? worse.informed(Times.exact(occurred)) : worse;
            tell(new AccidentSupplemented(worse.facts(), List.of("casualties"), at, null, null));
            if (worse.grade() != accident.grade()) {
                tell(new AccidentRegraded(worse.facts(), accident.grade(), worse.grade()));
            }
            accident = worse;
        }
        if (maybe()) {
            supervised(new AccidentReported(accident.facts(), List.of()), Subject.ACCIDENT);
        }
        if (maybe()) {
            later(20_000);
            tell(new AccidentConcluded(accident.facts(), CONCLUSION, at));
        }
    }

    private void supervised(Event ofCase, Subject subject) {
        ChanceListing.of(random, ofCase, subject, at)
                .forEach(order -> history.add(new Recorded(Recorded.NEXT, order.at(), order)));
    }

    /** Somebody answers some of the calls that would be made if nobody did, and some of those that follow from that. */
    private List<Recorded> answered() {
        Set<UUID> seen = new HashSet<>();
        for (int hop = 0; hop < HOPS; hop++) {
            history.sort(Comparator.comparing(Recorded::moment));
            for (Seen.Moment told : Seen.of(history).moments) {
                react(told.fact(), seen);
            }
        }
        history.sort(Comparator.comparing(Recorded::moment));
        return history.stream().map(this::counted).toList();
    }

    private void react(EscalationEvent told, Set<UUID> seen) {
        if (told instanceof EscalationRaised(EscalationFacts call) && seen.add(call.escalationId()) && maybe()) {
            Instant answeredAt = call.raisedAt().plusMillis(1 + random.nextInt(4_000_000));
            history.add(new Recorded(Recorded.NEXT, answeredAt, answer(call, answeredAt)));
        } else if (told instanceof ClockOpened(ClockFacts clock)
                && RECORDED_BY_PEOPLE.contains(clock.rule())
                && seen.add(clock.clockId())
                && maybe()) {
            Instant doneAt = clock.startedAt().plusMillis(1 + random.nextInt(40_000_000));
            history.add(new Recorded(Recorded.NEXT, doneAt.plusMillis(random.nextInt(60_000)), met(clock, doneAt)));
        } else if (told instanceof SuspicionEvent of
                && of.suspicion().ruling() == null
                && seen.add(of.suspicion().suspicionId())
                && maybe()) {
            SuspicionFacts suspicion = of.suspicion();
            Instant ruledAt = suspicion.suspectedAt().plusMillis(1 + random.nextInt(2_000_000_000));
            history.add(new Recorded(Recorded.NEXT, ruledAt, ruled(suspicion, ruledAt)));
        }
    }

    /**
     * Sending a call elsewhere again, or another order, is another act: only its place in the journal says that it is the same.
     * What was said of a suspicion that was not there yet, because clocks were kept after all, is not said of it later.
     */
    private Recorded counted(Recorded each) {
        return each.event() instanceof EscalationReassigned
                        || each.event() instanceof SupervisionEvent
                        || isAboutSuspicion(each.event())
                ? new Recorded(moved.merge(each.caseId(), 1L, Long::sum), each.time(), each.event())
                : each;
    }

    /** A ruling, or an answer to a call for one. */
    static boolean isAboutSuspicion(Event event) {
        return event instanceof SuspicionEvent
                || (event instanceof EscalationStepEvent of
                        && of.escalation().rule().startsWith("DET-"));
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
                history.add(new Recorded(Recorded.NEXT, at, new EscalationAcknowledged(taken)));
                Instant later = at.plusSeconds(60);
                yield new EscalationResolved(resolved(taken, later), "officer", "done");
            }
            default -> new EscalationAcknowledged(taken);
        };
    }

    private SuspicionEvent ruled(SuspicionFacts suspicion, Instant at) {
        SuspicionVerdict verdict = random.nextBoolean() ? SuspicionVerdict.CONFIRMED : SuspicionVerdict.CLEARED;
        SuspicionRuling ruling = new SuspicionRuling(verdict, "the log", "as it says", at, "leader");
        SuspicionFacts ruled = new Suspicion.Open(suspicion).rule(ruling).facts();
        return switch (suspicion.kind()) {
            case LATE, OMISSION, FALSITY, CONCEALMENT -> new MisreportRuled(ruled, at);
            case CLUSTER, REPEAT, SILENCE, CLOSURE -> new PatternRuled(ruled, at);
        };
    }

    private static ClockMet met(ClockFacts clock, Instant at) {
        return new ClockMet(
                new Clock.Running(clock, Stop.FULFILMENT, List.of(), 0).meet(at).facts());
    }

    private static EscalationFacts resolved(EscalationFacts f, Instant at) {
        return copy(f, f.level(), f.target(), f.acknowledgeBy(), new EscalationProgress(null, null, null, at, null));
    }

    private static EscalationFacts waiting(EscalationFacts f, Instant until) {
        return copy(f, f.level(), f.target(), until, new EscalationProgress(null, until, null, null, null));
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
