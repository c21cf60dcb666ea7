package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentNature;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.ClosingPoint;
import cn.zhibao.events.contract.Conclusion;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.EscalationReassigned;
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
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.ReportForm;
import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    /** Both sides of each grade. */
    private static final List<Integer> DEATHS = List.of(0, 1, 2, 3, 9, 10, 30);

    /** A report to the ministry follows from two receipts. */
    private static final int HOPS = 3;

    /** What makes many cases. */
    private static final int SELDOM = 4;

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
            made.history.addAll(ChanceSeries.ofDeaths(made.random, seed, cases, BEGIN));
        }
        if (made.maybe()) {
            made.hints(seed);
        }
        if (made.maybe()) {
            made.history.addAll(ChancePenalties.of(made.random, seed, BEGIN));
        }
        if (made.maybe()) {
            made.history.addAll(ChanceMonths.of(made.random, seed, BEGIN));
        }
        if (made.maybe()) {
            made.history.addAll(ChanceStop.of(made.random, new UUID(~seed, 31), made.oneOf(REGIONS), BEGIN));
        }
        if (made.maybe()) {
            made.history.addAll(
                    ChanceDocument.of(made.random, new UUID(~seed, 41), new UUID(seed, 0), made.oneOf(REGIONS), BEGIN));
            made.history.addAll(
                    ChanceMeasure.of(made.random, new UUID(~seed, 42), new UUID(seed, 0), made.oneOf(REGIONS), BEGIN));
        }
        if (made.maybe()) {
            made.history.addAll(ChanceReturn.of(made.random, new UUID(~seed, 52), made.oneOf(REGIONS), BEGIN));
        }
        if (made.maybe()) {
            made.history.addAll(ChanceTable.of(made.random, new UUID(~seed, 54), made.oneOf(REGIONS), BEGIN));
        }
        if (made.random.nextInt(SELDOM) == 0) {
            made.history.addAll(ChanceSeries.ofHazards(made.random, seed, made.oneOf(REGIONS), BEGIN));
        }
        return made.answered();
    }

    private boolean maybe() {
        return maybe(random);
    }

    static boolean maybe(Random random) {
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

    /** Of the place, of above it and of elsewhere; the country has no desk. */
    private static String sender(UUID id) {
        List<String> senders = List.of("HOUSING-370302", "HOUSING-370000", "HOUSING-370200", "HOUSING-000000");
        return senders.get((int) (id.getLeastSignificantBits() % senders.size()));
    }

    private void hazard(UUID id) {
        HazardFacts hazard = Samples.of(
                id, oneOf(REGIONS), Samples.foundBy(oneOf(SOURCES), at.minusSeconds(random.nextInt(9_000)), at));
        hazard = hazard.source().equals("RESIDENT_INSPECTOR") ? Samples.sentBy(sender(id), hazard) : hazard;
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

    private void accident(UUID id) {
        Instant occurred = at.minusSeconds(random.nextInt(9_000));
        Samples.Accident accident =
                new Samples.Accident(id, oneOf(REGIONS), Casualties.NONE, occurred, maybe() ? occurred : null, at);
        accident = accident.deaths(oneOf(DEATHS));
        accident = maybe() ? accident : accident.missing(1);
        accident = accident.rescue(saidOfRescue(id, "first"));
        tell(new AccidentReported(accident.facts(), List.of()));
        history.addAll(ChanceInterview.of(id, at.plusSeconds(60)));
        for (NotifiedParty party : NotifiedParty.values()) {
            if (random.nextInt(8) > 0) {
                later(20);
                AccidentFacts facts = accident.facts();
                tell(new AgencyNotified(facts, party, ReportForm.PHONE, facts.region(), at, at));
            }
        }
        if (maybe()) {
            later(300);
            Samples.Accident worse = accident.deaths(Math.max(0, accident.hit().deaths() + random.nextInt(4) - 1));
            worse = maybe() ? worse : worse.missing(1);
            worse = maybe() ? worse.informed(Times.exact(occurred)) : worse;
            Boolean said = saidOfRescue(id, "then");
            worse = said == null ? worse : worse.rescue(said);
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

    /** That it goes on, that it has ended, or nothing; with chances of its own, so that they move no others. */
    private static @Nullable Boolean saidOfRescue(UUID id, String report) {
        return switch (new Random((id + report).hashCode()).nextInt(3)) {
            case 0 -> true;
            case 1 -> false;
            default -> null;
        };
    }

    private void supervised(Event ofCase, Subject subject) {
        ChanceListing.of(random, ofCase, subject, at)
                .forEach(order -> history.add(new Recorded(Recorded.NEXT, order.at(), order)));
    }

    /** Somebody answers some of the calls that would be made if nobody did, and some of those that follow from that. */
    private List<Recorded> answered() {
        ChanceAnswers answers = new ChanceAnswers(random, history);
        for (int hop = 0; hop < HOPS; hop++) {
            history.sort(Comparator.comparing(Recorded::moment));
            for (Seen.Moment told : Seen.of(history).moments) {
                answers.react(told.fact());
            }
        }
        history.sort(Comparator.comparing(Recorded::moment));
        return history.stream().map(this::counted).toList();
    }

    /**
     * Sending a call elsewhere again, or another order, is another act: only its place in the journal says that it is the same.
     * What was said of a suspicion or a lateness that was not there yet, because clocks were kept after all or got more time, is
     * not said of it later.
     */
    private Recorded counted(Recorded each) {
        return each.event() instanceof EscalationReassigned
                        || each.event() instanceof SupervisionEvent
                        || isAboutSuspicion(each.event())
                        || isAboutLateness(each.event())
                ? new Recorded(moved.merge(each.caseId(), 1L, Long::sum), each.time(), each.event())
                : each;
    }

    private static boolean isAboutLateness(Event event) {
        return event instanceof EscalationStepEvent of && of.escalation().kind() == EscalationKind.CLOCK_BREACHED;
    }

    /** A ruling, or an answer to a call for one. */
    static boolean isAboutSuspicion(Event event) {
        return event instanceof SuspicionEvent
                || (event instanceof EscalationStepEvent of
                        && of.escalation().rule().startsWith("DET-"));
    }
}
