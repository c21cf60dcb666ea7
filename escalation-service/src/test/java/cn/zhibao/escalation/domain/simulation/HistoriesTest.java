package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationInhibited;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.GovernmentListingProposed;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.MisreportRuled;
import cn.zhibao.events.contract.MisreportSuspected;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.PatternSuspected;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every history says little of what happens in none of them: together they hold everything. */
class HistoriesTest {

    private static final Set<Class<?>> TOLD = new HashSet<>();
    private static final Map<Class<?>, Set<String>> CLOCKS = new HashMap<>();

    @BeforeAll
    static void decide() {
        SimulationPropertiesTest.seeds()
                .mapToObj(SimulationPropertiesTest::history)
                .flatMap(history -> Seen.of(history).moments.stream())
                .map(Seen.Moment::fact)
                .forEach(HistoriesTest::keep);
    }

    private static void keep(EscalationEvent fact) {
        TOLD.add(fact.getClass());
        if (fact instanceof ClockEvent of) {
            CLOCKS.computeIfAbsent(of.getClass(), _ -> new TreeSet<>())
                    .add(of.clock().rule());
        }
    }

    @Test
    void they_hold_every_answer_of_people() {
        assertThat(TOLD)
                .contains(
                        EscalationAcknowledged.class,
                        EscalationSnoozed.class,
                        EscalationReassigned.class,
                        EscalationInhibited.class,
                        EscalationResolved.class,
                        ClockExtensionRequested.class,
                        ClockExtended.class,
                        ClockExtensionRefused.class,
                        ClockWaived.class,
                        SupervisionListed.class,
                        SupervisionExtended.class,
                        SupervisionAdvanced.class,
                        SupervisionOverdue.class,
                        LiftApplied.class,
                        SupervisionInspected.class,
                        SupervisionContinued.class,
                        SupervisionEnforced.class,
                        GovernmentListingProposed.class,
                        GovernmentListingDecided.class,
                        SupervisionLifted.class,
                        MisreportSuspected.class,
                        MisreportRuled.class,
                        PatternSuspected.class,
                        PatternRuled.class,
                        HintMatched.class);
    }

    @Test
    void they_say_of_the_rescue_all_that_can_be_said_whether_or_not_somebody_is_missing() {
        // when
        Set<String> said = SimulationPropertiesTest.seeds()
                .mapToObj(SimulationPropertiesTest::history)
                .flatMap(List::stream)
                .map(Recorded::event)
                .filter(AccidentSupplemented.class::isInstance)
                .map(event -> ((AccidentSupplemented) event).accident())
                .map(accident -> (accident.exposure() == null
                                ? "nothing"
                                : accident.exposure().responseUnderWay())
                        + ", missing " + accident.casualties().missing())
                .collect(Collectors.toSet());
        // then
        assertThat(said)
                .contains(
                        "true, missing 0",
                        "true, missing 1",
                        "false, missing 0",
                        "false, missing 1",
                        "nothing, missing 0",
                        "nothing, missing 1");
    }

    @Test
    void they_open_and_meet_and_breach_every_clock() {
        // when
        Set<String> clocks = new TreeSet<>();
        Stream.of(Samples.ZICHUAN, Samples.CHANGSHA_WANGCHENG)
                .flatMap(region -> Story.POLICY.packFor(region, Instant.EPOCH).rules().stream())
                .filter(rule -> !(rule instanceof CallRule))
                .forEach(rule -> clocks.add(rule.id()));
        // then
        assertThat(CLOCKS.get(ClockOpened.class)).isEqualTo(clocks);
        assertThat(CLOCKS.get(ClockMet.class)).isEqualTo(clocks);
        assertThat(CLOCKS.get(ClockBreached.class)).containsAll(clocks);
    }
}
