package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history; each seed is another one. */
class SimulationPropertiesTest {

    private static final int CASES = 25;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_case_changes_what_is_decided_about_another(long seed) {
        // given
        List<Recorded> history = Histories.of(seed, CASES);
        Map<UUID, List<Recorded>> byCase = new LinkedHashMap<>();
        history.forEach(each ->
                byCase.computeIfAbsent(each.caseId(), _ -> new ArrayList<>()).add(each));
        // when
        Map<UUID, List<EscalationEvent>> alone = new HashMap<>();
        byCase.values().forEach(ofCase -> alone.putAll(Seen.of(ofCase).told));
        // then
        assertThat(alone).isNotEmpty().isEqualTo(Seen.of(history).told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_in_which_independent_facts_arrive_changes_nothing(long seed) {
        // given
        List<Recorded> history = Histories.of(seed, CASES);
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
        assertThat(Seen.of(shuffled).told).isEqualTo(Seen.of(history).told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void facts_that_come_again_at_any_time_change_nothing(long seed) {
        // given
        List<Recorded> history = Histories.of(seed, CASES);
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
        assertThat(Seen.of(doubled).told).isEqualTo(Seen.of(history).told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_field_that_nobody_knows_yet_changes_nothing(long seed) {
        // given
        List<Recorded> history = Histories.of(seed, CASES);
        // when
        List<Recorded> newer = history.stream()
                .map(each -> new Recorded(each.sequence(), each.time(), withUnknownFields(each.event())))
                .toList();
        // then
        assertThat(Seen.of(newer).told).isEqualTo(Seen.of(history).told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_open_case_always_has_a_next_step_or_a_final_state(long seed) {
        // when
        Seen seen = Seen.of(Histories.of(seed, CASES));
        // then
        assertThat(seen.outcomes).isNotEmpty();
        Map<UUID, Set<UUID>> timers = new HashMap<>();
        for (Outcome outcome : seen.outcomes) {
            Set<UUID> ofCase = timers.computeIfAbsent(outcome.next().caseId(), _ -> new HashSet<>());
            outcome.decisions().forEach(decision -> apply(decision, ofCase));
            assertThat(ofCase.isEmpty()).as("timers %s", ofCase).isEqualTo(isFinal(outcome));
        }
        Map<UUID, Outcome> last = new HashMap<>();
        seen.outcomes.forEach(outcome -> last.put(outcome.next().caseId(), outcome));
        assertThat(last.values()).as("when all time has passed").allMatch(SimulationPropertiesTest::isFinal);
    }

    @Test
    void the_histories_hold_every_answer_to_a_call() {
        Set<Class<?>> told = new HashSet<>();
        seeds().forEach(seed -> Seen.of(Histories.of(seed, CASES))
                .told
                .values()
                .forEach(facts -> facts.forEach(fact -> told.add(fact.getClass()))));
        assertThat(told)
                .contains(
                        EscalationAcknowledged.class,
                        EscalationSnoozed.class,
                        EscalationReassigned.class,
                        EscalationResolved.class);
    }

    /** What the live service does to its timers. */
    private static void apply(Decision decision, Set<UUID> timers) {
        switch (decision) {
            case Decision.TimerCancelled(UUID timerId) ->
                assertThat(timers.remove(timerId)).isTrue();
            case Decision.TimerSet set ->
                assertThat(timers.add(set.alarm().id())).isTrue();
            case Decision.Told _, Decision.SupervisionProposed _, Decision.Refused _ -> {}
        }
    }

    /** Every clock is met or has run out, every call is answered or has gone its whole way. */
    private static boolean isFinal(Outcome outcome) {
        Collection<Clock> clocks = outcome.next().clocks();
        Collection<Escalation> calls = outcome.next().escalations();
        return clocks.stream().noneMatch(Clock.Running.class::isInstance)
                && calls.stream().noneMatch(call -> call instanceof Escalation.Open open && !open.ended());
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
