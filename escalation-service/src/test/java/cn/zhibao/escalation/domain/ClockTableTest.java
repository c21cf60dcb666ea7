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
import org.junit.jupiter.params.provider.MethodSource;

/** The last moment of every clock, as {@code bounds/clocks.csv} lists them. */
class ClockTableTest {

    private static final String TABLE = "/bounds/clocks.csv";
    private static final RulePack SHANDONG = Story.POLICY.packFor(Samples.ZICHUAN, Instant.EPOCH);
    private static final RulePack NATIONAL = Story.POLICY.packFor(Samples.CHANGSHA_WANGCHENG, Instant.EPOCH);

    /** A row of the table. */
    record Row(String rule, String happened, String start, String due, String act, String result) {

        static Row of(String line) {
            String[] cells = line.strip().split("\\s*\\|\\s*", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        ClockScene scene() {
            return new ClockScene(clockRule(rule), happened, Times.at(start), Times.at(act));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_last_moment_is_in_time_and_a_second_later_is_late(Row row) {
        // given
        ClockScene scene = row.scene();
        // when
        scene.acts();
        // then
        Clock clock = scene.story.clock(row.rule());
        assertThat(Times.exact(clock.facts().startedAt())).isEqualTo(row.start() + ":00");
        assertThat(Times.exact(clock.facts().dueAt())).isEqualTo(row.due() + ":00");
        assertThat(clock).isInstanceOf(Clock.Met.class);
        assertThat(Times.exact(requireNonNull(clock.facts().metAt()))).isEqualTo(row.act());
        assertThat(clock.facts().breachedAt() == null ? "in time" : "late").isEqualTo(row.result());
    }

    @ParameterizedTest
    @MethodSource("rowsThatWait")
    void left_alone_it_runs_to_its_last_moment_and_is_breached_a_millisecond_later(Row row) {
        // given
        Story story = row.scene().story;
        // when, then
        story.passes(row.due());
        assertThat(story.clock(row.rule())).isInstanceOf(Clock.Running.class);
        story.passes(row.due() + ":00.001");
        assertThat(story.clock(row.rule())).isInstanceOf(Clock.Breached.class);
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
        return rows().filter(row -> row.result().equals(result))
                .map(Row::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Row> rows() {
        try (InputStream in = requireNonNull(ClockTableTest.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Row::of).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of what stops with the filing or the decision nobody knows before it. */
    static Stream<Row> rowsThatWait() {
        return rows().filter(row -> !Set.of(Stop.FILING, Stop.DECISION)
                .contains(clockRule(row.rule()).stop()));
    }

    private static ClockRule clockRule(String id) {
        return (ClockRule) requireNonNull(SHANDONG.rule(id), id);
    }
}
