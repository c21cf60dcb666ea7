package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.audit.Sign;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history; each seed is another one. */
class SimulationPropertiesTest {

    private static final int CASES = 2;
    private static final int SEEDS = 150;
    private static final Set<String> SERIES = Set.of(
            "DET-CLUSTER",
            "DET-CLUSTER-TYPE",
            "DET-PRECURSOR",
            "DET-REPEAT",
            "DET-REPEAT-UNIT",
            "DET-UNDER",
            "DET-CONCEALMENT",
            "DET-CONCEALMENT-TIP",
            "DET-CLOSURE",
            "DET-CLOSURE-YEAR",
            "DET-CONDITIONS");
    private static final Map<Long, Seen> DECIDED = new HashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    static List<Recorded> history(long seed) {
        return Histories.of(seed, CASES);
    }

    /** What is decided about that history as it came. */
    private static Seen decided(long seed) {
        return DECIDED.computeIfAbsent(seed, _ -> Seen.of(history(seed)));
    }

    /** Gives back the memory of all that was decided. */
    @AfterAll
    static void forget() {
        DECIDED.clear();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_case_changes_what_is_decided_about_another_but_for_what_is_judged_among_others(long seed) {
        // given
        List<Recorded> history = history(seed);
        Map<UUID, List<Recorded>> byCase = new LinkedHashMap<>();
        history.forEach(each ->
                byCase.computeIfAbsent(each.caseId(), _ -> new ArrayList<>()).add(each));
        byCase.forEach((caseId, ofCase) -> history.stream()
                .filter(each -> caseId.equals(each.interviewedAbout()))
                .forEach(ofCase::add));
        // when
        Map<UUID, List<EscalationEvent>> alone = new HashMap<>();
        byCase.values().forEach(ofCase -> alone.putAll(Seen.of(ofCase).told));
        // then
        Map<UUID, List<EscalationEvent>> together = decided(seed).told;
        Set<UUID> suspected = together.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(fact -> Sign.of(fact).rule().equals("DET-UNDER")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(withoutSeries(alone, suspected)).isNotEmpty().isEqualTo(withoutSeries(together, suspected));
    }

    /**
     * @param suspected cases whose falsity only others show; the province is asked whether it raises their investigation
     */
    private static Map<UUID, List<EscalationEvent>> withoutSeries(
            Map<UUID, List<EscalationEvent>> told, Set<UUID> suspected) {
        Map<UUID, List<EscalationEvent>> others = new HashMap<>();
        told.forEach((caseId, facts) -> others.put(
                caseId,
                facts.stream()
                        .filter(fact -> !SERIES.contains(Sign.of(fact).rule()))
                        .filter(fact -> !suspected.contains(caseId)
                                || !Sign.of(fact).rule().equals("SD-RAISE"))
                        .toList()));
        others.values().removeIf(List::isEmpty);
        return others;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_in_which_independent_facts_arrive_changes_nothing(long seed) {
        // given
        List<Recorded> history = history(seed);
        Random random = new Random(seed);
        List<Recorded> shuffled = new ArrayList<>(history);
        for (int i = 1; i < shuffled.size(); i++) {
            boolean independent =
                    !shuffled.get(i).caseId().equals(shuffled.get(i - 1).caseId());
            if (independent && random.nextBoolean()) {
                shuffled.add(i - 1, shuffled.remove(i));
            }
        }
        // when, then
        assertThat(shuffled).isNotEqualTo(history);
        assertThat(Seen.of(shuffled).told).isEqualTo(decided(seed).told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_answers_to_several_calls_at_the_same_moment_changes_nothing(long seed) {
        // given
        List<Recorded> answers = new ArrayList<>();
        decided(seed).told.forEach((caseId, facts) -> answers.addAll(receipts(facts)));
        // when
        Seen forward = Seen.of(with(history(seed), answers));
        Seen backward = Seen.of(with(history(seed), answers.reversed()));
        // then
        assertThat(forward.moments).hasSameSizeAs(backward.moments);
        assertThat(Set.copyOf(forward.moments)).isEqualTo(Set.copyOf(backward.moments));
    }

    /** Every call of an accident, taken at the moment at which the last was made: about accidents no call waits for another. */
    private static List<Recorded> receipts(List<EscalationEvent> facts) {
        List<EscalationFacts> calls = new ArrayList<>();
        for (EscalationEvent fact : facts) {
            if (fact instanceof EscalationRaised(EscalationFacts call)
                    && call.summary().subject() == Subject.ACCIDENT) {
                calls.add(call);
            }
        }
        Instant last = calls.stream()
                .map(EscalationFacts::raisedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .plusSeconds(1);
        return calls.stream()
                .map(call -> new Recorded(
                        Recorded.NEXT, last, new EscalationAcknowledged(ChanceAnswers.taken(call, last, "x"))))
                .toList();
    }

    private static List<Recorded> with(List<Recorded> history, List<Recorded> answers) {
        return Stream.concat(history.stream(), answers.stream())
                .sorted(Comparator.comparing(Recorded::moment))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void facts_that_come_again_at_any_time_change_nothing(long seed) {
        // given
        List<Recorded> history = history(seed);
        Random random = new Random(seed);
        List<Recorded> doubled = new ArrayList<>(history);
        for (Recorded each : history) {
            if (random.nextBoolean()) {
                int place = doubled.indexOf(each) + 1;
                doubled.add(place + random.nextInt(doubled.size() - place + 1), each);
            }
        }
        // when, then
        assertThat(doubled).hasSizeGreaterThan(history.size());
        assertThat(Seen.of(doubled).told).isEqualTo(decided(seed).told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_field_that_nobody_knows_yet_changes_nothing(long seed) {
        // given
        List<Recorded> history = history(seed);
        // when
        List<Recorded> newer = history.stream()
                .map(each -> new Recorded(each.sequence(), each.time(), withUnknownFields(each.event())))
                .toList();
        // then
        assertThat(Seen.of(newer).told).isEqualTo(decided(seed).told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_open_case_always_has_a_next_step_or_a_final_state(long seed) {
        // when
        Seen seen = decided(seed);
        // then
        assertThat(seen.outcomes).isNotEmpty();
        Map<UUID, Set<UUID>> timers = new HashMap<>();
        Set<UUID> done = new HashSet<>();
        for (Outcome outcome : seen.outcomes) {
            Set<UUID> ofCase = timers.computeIfAbsent(outcome.next().caseId(), _ -> new HashSet<>());
            outcome.decisions().forEach(decision -> apply(decision, ofCase));
            assertThat(ofCase.isEmpty()).as("timers %s", ofCase).isEqualTo(isFinal(outcome));
            done.addAll(withoutReason(outcome));
            assertThat(outcome.next().escalations())
                    .allMatch(call -> done.contains(call.id()) || climbsOrSaysIsLast(call));
        }
        Map<UUID, Outcome> last = new HashMap<>();
        seen.outcomes.forEach(outcome -> last.put(outcome.next().caseId(), outcome));
        assertThat(last.values()).as("when all time has passed").allMatch(SimulationPropertiesTest::isFinal);
    }

    /** What the live service does to its timers. */
    private static void apply(Decision decision, Set<UUID> timers) {
        switch (decision) {
            case Decision.TimerCancelled(UUID timerId) ->
                assertThat(timers.remove(timerId)).isTrue();
            case Decision.TimerSet set ->
                assertThat(timers.add(set.alarm().id())).isTrue();
            case Decision.Told _,
                    Decision.SupervisionProposed _,
                    Decision.SeriesJoined _,
                    Decision.SceneShown _,
                    Decision.StandingShown _,
                    Decision.Refused _ -> {}
        }
    }

    /** Every clock is met or has run out, every call is answered or has gone its whole way, every series is looked at. */
    private static boolean isFinal(Outcome outcome) {
        Collection<Clock> clocks = outcome.next().clocks();
        Collection<Escalation> calls = outcome.next().escalations();
        return outcome.next().memberships().stream().allMatch(each -> each.alarm() == null)
                && outcome.next().lookouts().isEmpty()
                && clocks.stream().noneMatch(Clock.Running.class::isInstance)
                && calls.stream().noneMatch(call -> call instanceof Escalation.Open open && !open.ended());
    }

    /** Calls of which what they were for is over; a case that is opened again makes others. */
    private static List<UUID> withoutReason(Outcome outcome) {
        boolean caseOver = outcome.next().facts() instanceof Facts.OfHazard hazard && hazard.ended();
        Set<UUID> owed = new HashSet<>();
        outcome.next().clocks().stream()
                .filter(clock -> clock instanceof Clock.Running || clock instanceof Clock.Breached)
                .forEach(clock -> owed.add(clock.id()));
        return outcome.next().escalations().stream()
                .filter(call -> caseOver
                        || (call.facts().clockId() != null
                                && !owed.contains(call.facts().clockId())))
                .map(Escalation::id)
                .toList();
    }

    /** Who sees a call that nobody took, and that is not climbing any more, is told so. */
    private static boolean climbsOrSaysIsLast(Escalation call) {
        EscalationProgress progress = call.facts().progress();
        return !(call instanceof Escalation.Open open)
                || !open.ended()
                || (progress != null && Boolean.TRUE.equals(progress.last()));
    }

    private static Event withUnknownFields(Event event) {
        String json = EventJson.write(event).replaceAll("\\{(?=\")", "{\"unknown\":{\"later\":[1,null]},");
        try {
            return EventJson.read(event.getClass(), json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(json, unreadable);
        }
    }
}
