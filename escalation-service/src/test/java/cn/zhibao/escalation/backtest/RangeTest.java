package cn.zhibao.escalation.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.app.Backtests.Begun;
import cn.zhibao.escalation.app.Backtests.Kind;
import cn.zhibao.escalation.app.Backtests.Order;
import cn.zhibao.escalation.app.Backtests.Result;
import cn.zhibao.escalation.app.Backtests.Source;
import cn.zhibao.escalation.app.Backtests.Standing;
import cn.zhibao.escalation.app.Backtests.State;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.simulation.Difference;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A range judges all that happened in it, also in cases that began before. */
class RangeTest {

    private static final Instant FOUND = Times.at("2026-03-02 09:00");
    private static final Instant DUE = FOUND.plus(Duration.ofHours(24));
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final Past past = new Past();
    private long lastId;
    private final BackgroundBacktests backtests = new BackgroundBacktests(
            past, new Bounds(10, 10, LOOK_BACK, 1 << 20, 2, 2), Clock.systemUTC(), () -> new UUID(0, ++lastId));

    private final HazardFacts tip =
            Samples.of(new UUID(3, 1), Samples.ZICHUAN, Samples.foundBy("PUBLIC_TIP", FOUND, FOUND));

    @AfterEach
    void end() {
        backtests.close();
    }

    /** As a topic hands it over: all that is not older than what is asked for. */
    private static final class Past implements RecordedHistory {

        private final List<Recorded> all = new ArrayList<>();
        private final List<Instant> askedFrom = new ArrayList<>();

        @Override
        public void read(Instant from, Instant to, Reader reader) {
            askedFrom.add(from);
            all.stream()
                    .filter(each ->
                            !each.moment().isBefore(from) && !each.moment().isAfter(to))
                    .forEach(reader::take);
        }

        @Override
        public Uni<List<Recorded>> ofCase(UUID caseId, UUID matter, Instant since) {
            return Uni.createFrom().item(all);
        }
    }

    private static PolicyVersions.Version version(String name, Policy policy) {
        return new PolicyVersions.Version(name, true, new Setting(policy, Roster.EVERYWHERE, Story.CALENDAR), Map.of());
    }

    private Standing over(Instant from, Instant to) {
        return over(from, to, null);
    }

    private Standing over(Instant from, Instant to, PolicyVersions.@Nullable Version against) {
        Order order = new Order(version("active", Story.POLICY), against, "370000", new Source.History(from, to));
        UUID id = ((Begun.Waiting) backtests.begin(order)).standing().id();
        return await().until(
                        () -> backtests.find(id, "370000").orElseThrow(), standing -> standing.state() == State.DONE);
    }

    private String decisions(Standing standing) throws IOException {
        return Files.readString(
                backtests.lines(standing.id(), "370000", Kind.DECISIONS).orElseThrow(), UTF_8);
    }

    @Test
    void a_limit_that_ends_in_the_range_is_judged_in_it_wherever_its_case_began() throws IOException {
        // given
        past.all.add(new Recorded(1, FOUND, new HazardFound(tip)));
        // when
        Standing standing = over(DUE.minusSeconds(60), DUE.plus(Duration.ofHours(2)));
        // then
        Result result = standing.results().getFirst();
        assertThat(result.summary().breachesByRule()).containsOnly(Map.entry("CN-FIRST-TIP", 1L));
        assertThat(result.summary().neverMet()).isEqualTo(1);
        assertThat(result.summary().worstDelay())
                .satisfies(delay -> assertThat(delay).extracting("by").isEqualTo(Duration.ofHours(2)));
        assertThat(result.taken().beganBefore()).isEqualTo(1);
        assertThat(result.taken().cases()).isZero();
        assertThat(result.taken().facts()).isZero();
        assertThat(result.taken().leftOut()).isZero();
        assertThat(decisions(standing)).contains("clock-breached").doesNotContain("clock-opened");
    }

    @Test
    void what_happened_before_the_range_is_not_told_again() throws IOException {
        // given
        past.all.add(new Recorded(1, FOUND, new HazardFound(tip)));
        HazardFacts answered = Samples.answered(tip, DUE.plusSeconds(60));
        past.all.add(new Recorded(2, DUE.plusSeconds(60), new HazardGraded(answered, HazardLevel.GENERAL)));
        // when
        Standing standing = over(DUE.plusSeconds(3_600), DUE.plusSeconds(3_601));
        // then
        assertThat(standing.results().getFirst().summary().breaches()).isZero();
        assertThat(standing.results().getFirst().summary().metLate()).isZero();
        assertThat(standing.results().getFirst().taken().answers()).isZero();
        assertThat(decisions(standing)).isEmpty();
    }

    @Test
    void cases_whose_beginning_is_not_on_record_any_more_are_left_out_and_counted() {
        // given: the first facts are gone
        for (int i = 0; i < 3; i++) {
            HazardFacts old = Samples.of(new UUID(4, i), Samples.ZICHUAN, tip);
            past.all.add(new Recorded(2, DUE, new HazardGraded(old, HazardLevel.GENERAL)));
            past.all.add(new Recorded(3, DUE.plusSeconds(1), new HazardGraded(old, HazardLevel.GENERAL)));
        }
        // when
        Standing standing = over(DUE.minusSeconds(60), DUE.plusSeconds(60));
        // then
        assertThat(standing.results().getFirst().taken().leftOut()).isEqualTo(3);
        assertThat(standing.results().getFirst().taken().withoutBeginning()).isEqualTo(6);
        assertThat(standing.results().getFirst().taken().beganBefore()).isZero();
    }

    @Test
    void it_looks_back_so_far_and_no_further() {
        over(DUE, DUE.plusSeconds(1));
        over(Instant.EPOCH.plusSeconds(1), DUE);
        over(Instant.MIN, DUE);
        assertThat(past.askedFrom).containsExactly(DUE.minus(LOOK_BACK), Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void what_both_rules_did_before_the_range_is_no_difference_and_what_one_does_in_it_is_later() {
        // given
        past.all.add(new Recorded(1, FOUND, new HazardFound(tip)));
        PolicyVersions.Version quicker = version(
                "quicker",
                Changed.withNational(Changed.text(Map.of(
                        "to: PUBLIC\n    starts: FILED\n    limit: 24 HOUR",
                        "to: PUBLIC\n    starts: FILED\n    limit: 12 HOUR"))));
        // when
        Standing before = over(FOUND.plusSeconds(60), FOUND.plusSeconds(120), quicker);
        Standing after = over(DUE.minusSeconds(60), DUE.plusSeconds(60), quicker);
        // then
        assertThat(before.differences()).isEmpty();
        assertThat(after.differences()).containsOnlyKeys(Difference.Kind.LATER);
    }

    @Test
    void as_many_cases_may_be_under_way_as_the_heap_holds_and_everybody_is_told_how_many() {
        assertThat(Bounds.underWayIn(192L << 20)).isEqualTo(24_576);
        assertThat(Bounds.underWayIn(1)).isEqualTo(1);
        assertThat(Bounds.underWayIn(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(over(FOUND, DUE).underWayMax()).isEqualTo(10);
    }
}
