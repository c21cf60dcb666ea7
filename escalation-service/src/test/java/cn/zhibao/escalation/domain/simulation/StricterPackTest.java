package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.policy.RulePack;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SupervisionEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever shortens limits, or puts an overlay on the national pack, is called no later for it; each seed is another history. */
class StricterPackTest {

    private static final int CASES = 2;
    private static final List<Policy> IN_PERIODS = IntStream.of(1, 10, 25, 33, 50, 90)
            .mapToObj(StricterPackTest::inPeriod)
            .toList();
    private static final List<Policy> IN_PERIODS_OF_SOME =
            IntStream.of(1, 33, 50).mapToObj(StricterPackTest::inPeriodsOfSome).toList();
    private static final RulePack NATIONAL = Story.POLICY.packFor(Samples.CHANGSHA_WANGCHENG, Instant.EPOCH);
    private static final RulePack SHANDONG = Story.POLICY.packFor(Samples.ZICHUAN, Instant.EPOCH);

    /** The shipped packs as they are on 1 January at all times: what is made of them has no other key periods either. */
    private static final Policy OF_JANUARY = new Policy(NATIONAL, Map.of("37", SHANDONG));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shorter_limits_and_shorter_rungs_call_nobody_later(long seed) {
        // given
        List<Recorded> history = history(seed, OF_JANUARY);
        Policy shorter = new Policy(
                Shorter.by(seed).pack(NATIONAL), Map.of("37", Shorter.by(seed).pack(SHANDONG)));
        // when
        Seen before = Seen.of(history, OF_JANUARY);
        Seen after = Seen.of(history, shorter);
        // then
        noLater(first(before, StricterPackTest::called), first(after, StricterPackTest::called));
        noLater(first(before, StricterPackTest::breached), first(after, StricterPackTest::breached));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void under_the_overlay_of_shandong_every_level_hears_no_later_than_under_the_national_pack_or_one_above_it_does(
            long seed) {
        // given
        List<Recorded> history = history(seed, OF_JANUARY);
        // when
        Seen before = Seen.of(history, new Policy(NATIONAL, Map.of()));
        Seen after = Seen.of(history, OF_JANUARY);
        // then
        for (Level level : List.of(Level.COUNTY, Level.CITY, Level.PROVINCE)) {
            noLater(first(before, fact -> at(level, fact)), first(after, fact -> atOrAbove(level, fact)));
        }
        noLater(first(before, StricterPackTest::breached), first(after, StricterPackTest::breached));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void in_a_key_period_nobody_is_called_later_and_no_limit_ends_later(long seed) {
        noLater(seed, IN_PERIODS.get((int) (seed % IN_PERIODS.size())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_key_period_that_holds_for_some_cases_and_for_some_of_their_time_makes_nothing_later(long seed) {
        noLater(seed, IN_PERIODS_OF_SOME.get((int) (seed % IN_PERIODS_OF_SOME.size())));
    }

    /**
     * Whatever people put off, send elsewhere or rule, the first call of each reason comes no later, and no limit ends later: what
     * they said of a step changes the later steps of that call alone.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_put_off_or_sent_elsewhere_or_ruled_raises_no_call_later(long seed) {
        // given
        List<Recorded> history = called(Histories.of(seed, CASES), OF_JANUARY);
        Policy shorter = new Policy(
                Shorter.by(seed).pack(NATIONAL), Map.of("37", Shorter.by(seed).pack(SHANDONG)));
        // when
        Seen before = Seen.of(history, OF_JANUARY);
        Seen after = Seen.of(history, shorter);
        // then
        noLater(first(before, StricterPackTest::raised), first(after, StricterPackTest::raised));
        noLater(first(before, StricterPackTest::breachedOfFacts), first(after, StricterPackTest::breachedOfFacts));
    }

    /** A listing whose deadline is further away than the period allows would be refused. */
    private static void noLater(long seed, Policy inPeriod) {
        // given
        List<Recorded> history = history(seed, Story.POLICY).stream()
                .filter(each -> !(each.event() instanceof SupervisionEvent))
                .toList();
        // when
        Seen before = Seen.of(history, Story.POLICY);
        Seen after = Seen.of(history, inPeriod);
        // then
        noLater(first(before, StricterPackTest::called), first(after, StricterPackTest::called));
        noLater(first(before, StricterPackTest::breached), first(after, StricterPackTest::breached));
        Map<Object, Instant> due = due(after);
        assertThat(due(before))
                .isNotEmpty()
                .allSatisfy((clock, at) -> assertThat(due.get(clock)).isBeforeOrEqualTo(at));
    }

    /** The shipped packs in a key period of two years that leaves so much of each limit. */
    private static Policy inPeriod(int percent) {
        return Changed.withNational(Changed.text(Map.of()) + period("KEY", percent, ""));
    }

    /** In periods that hold for more and more of the cases, some of which they leave again. */
    private static Policy inPeriodsOfSome(int percent) {
        return Changed.withNational(Changed.text(Map.of())
                + period("ALL", 90, "")
                + period("FOUND", percent, ", when: {hazard: 'hazard.source.startsWith(\"S\") || hazard.answered'}")
                + period("WORSE", percent, ", when: {hazard: hazard.major, accident: accident.deaths > 0}")
                + period("SAID", 70, ", when: {accident: 'accident.enterprise != \"\" && accident.complete'}"));
    }

    private static String period(String id, int percent, String when) {
        return "  - {id: " + id + ", basis: 本系统默认, from: 2026-01-01, to: 2027-12-31, limits: " + percent + when + "}\n";
    }

    private static Map<Object, Instant> due(Seen seen) {
        Map<Object, Instant> due = new HashMap<>();
        seen.moments.forEach(moment -> {
            if (moment.fact() instanceof ClockOpened(ClockFacts clock)) {
                due.put(clock.clockId(), clock.dueAt());
            }
        });
        return due;
    }

    /**
     * What people say of the step that is called at that moment, to put it off or to send it elsewhere, means another step under
     * another pack: then it is they who make it later. So it is with suspicions: what is found
     * before a ruling is one with what it rules, and what is found after it another. And nobody answers a call that is made only
     * later, because a clock got more time.
     */
    private static List<Recorded> history(long seed, Policy before) {
        List<Recorded> history = Histories.of(seed, CASES).stream()
                .filter(each -> !(each.event() instanceof EscalationSnoozed)
                        && !(each.event() instanceof EscalationReassigned)
                        && !Histories.isAboutSuspicion(each.event()))
                .toList();
        return called(history, before);
    }

    /** Without answers to calls that are not made yet. */
    private static List<Recorded> called(List<Recorded> history, Policy before) {
        Map<Object, Instant> called = first(Seen.of(history, before), StricterPackTest::callIn);
        return history.stream()
                .filter(each -> !(each.event() instanceof EscalationStepEvent answer)
                        || !each.moment()
                                .isBefore(
                                        called.getOrDefault(answer.escalation().escalationId(), Instant.MIN)))
                .toList();
    }

    private static @Nullable Object callIn(EscalationEvent fact) {
        EscalationFacts call = callOf(fact);
        return call == null ? null : call.escalationId();
    }

    /** What is looked at in a fact, null when it is none of that. */
    private interface Look {
        @Nullable
        Object of(EscalationEvent fact);
    }

    private static Map<Object, Instant> first(Seen seen, Look look) {
        Map<Object, Instant> first = new HashMap<>();
        for (Seen.Moment moment : seen.moments) {
            Object key = look.of(moment.fact());
            if (key != null) {
                first.putIfAbsent(key, moment.at());
            }
        }
        return first;
    }

    private static void noLater(Map<Object, Instant> before, Map<Object, Instant> after) {
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(before).allSatisfy((key, at) -> assertThat(after.get(key)).isBeforeOrEqualTo(at));
    }

    private record Called(UUID escalation, String desk, String target) {}

    private static @Nullable Object called(EscalationEvent fact) {
        EscalationFacts call = callOf(fact);
        return call == null ? null : new Called(call.escalationId(), call.desk(), call.target());
    }

    /** Not of a suspicion: one that a ruling found before, another clock finds after it. */
    private static @Nullable Object raised(EscalationEvent fact) {
        return fact instanceof EscalationRaised(EscalationFacts call)
                        && !call.rule().startsWith("DET-")
                ? call.escalationId()
                : null;
    }

    private static @Nullable Object breachedOfFacts(EscalationEvent fact) {
        return fact instanceof ClockBreached(ClockFacts clock) && !clock.rule().startsWith("DET-")
                ? clock.clockId()
                : null;
    }

    private static @Nullable Object at(Level level, EscalationEvent fact) {
        EscalationFacts call = callOf(fact);
        return call != null && call.level() == level ? call.caseId() : null;
    }

    private static @Nullable Object atOrAbove(Level level, EscalationEvent fact) {
        EscalationFacts call = callOf(fact);
        return call != null && call.level().compareTo(level) >= 0 ? call.caseId() : null;
    }

    private static @Nullable EscalationFacts callOf(EscalationEvent fact) {
        return fact instanceof EscalationRaised(EscalationFacts raised)
                ? raised
                : fact instanceof EscalationAdvanced(EscalationFacts advanced) ? advanced : null;
    }

    private static @Nullable Object breached(EscalationEvent fact) {
        return fact instanceof ClockBreached(ClockFacts clock) ? clock.clockId() : null;
    }
}
