package cn.zhibao.escalation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The last moment of every clock, as {@code bounds/clocks.csv} lists them. */
class ClockTableTest {

    private static final String TABLE = "/bounds/clocks.csv";
    private static final RulePack SHANDONG = Story.POLICY.packFor(Samples.ZICHUAN, Instant.EPOCH);
    private static final RulePack NATIONAL = Story.POLICY.packFor(Samples.CHANGSHA_WANGCHENG, Instant.EPOCH);

    @ParameterizedTest(name = "{0} of {1}, {2} to {3}, done {4}: {5}")
    @MethodSource("rows")
    void the_last_moment_is_in_time_and_a_second_later_is_late(
            String rule, String happened, String start, String due, String act, String result) {
        // given
        var scene = new ClockScene(rule(rule), happened, Times.at(start), Times.at(act));
        // when
        scene.acts();
        // then
        Clock clock = scene.story.clock(rule);
        assertThat(Times.exact(clock.facts().startedAt())).isEqualTo(start + ":00");
        assertThat(Times.exact(clock.facts().dueAt())).isEqualTo(due + ":00");
        assertThat(clock).isInstanceOf(Clock.Met.class);
        assertThat(Times.exact(requireNonNull(clock.facts().metAt()))).isEqualTo(act);
        assertThat(clock.facts().breachedAt() == null ? "in time" : "late").isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} of {1}, {2} to {3}, left alone")
    @MethodSource("rowsThatWait")
    void left_alone_it_runs_to_its_last_moment_and_is_breached_a_millisecond_later(
            String rule, String happened, String start, String due, String act) {
        // given
        Story story = new ClockScene(rule(rule), happened, Times.at(start), Times.at(act)).story;
        // when, then
        story.passes(due);
        assertThat(story.clock(rule)).isInstanceOf(Clock.Running.class);
        story.passes(due + ":00.001");
        assertThat(story.clock(rule)).isInstanceOf(Clock.Breached.class);
    }

    @Test
    void every_clock_of_both_packs_has_a_row_in_time_and_a_row_late() {
        assertThat(rulesWith("in time")).isEqualTo(clocks());
        assertThat(rulesWith("late")).isEqualTo(clocks());
    }

    private static Set<String> clocks() {
        return Stream.concat(NATIONAL.rules().stream(), SHANDONG.rules().stream())
                .filter(ClockRule.class::isInstance)
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rulesWith(String result) {
        return rows().map(Arguments::get)
                .filter(row -> row[5].equals(result))
                .map(row -> (String) row[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Arguments> rows() {
        try (InputStream in = requireNonNull(ClockTableTest.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Arguments.of((Object[]) line.strip().split("\\s*\\|\\s*")))
                            .toList()
                            .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of what stops with the filing nobody knows before it. */
    static Stream<Arguments> rowsThatWait() {
        return rows().filter(row -> rule((String) row.get()[0]).stop() != Stop.FILING);
    }

    private static ClockRule rule(String id) {
        return (ClockRule) requireNonNull(SHANDONG.rule(id), id);
    }
}
