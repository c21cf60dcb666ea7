package cn.zhibao.deploy.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cn.zhibao.deploy.bench.measure.Figure.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTest {

    @Test
    void a_figure_is_measured_against_its_peer() {
        Figure figure = Figure.of("filings", 12_000, "/s").beside("pgbench", 8_000);

        assertThat(figure.ratio()).isEqualTo(1.5, offset(1e-9));
        assertThat(figure.promised(new Target.RatioAtLeast(1.5)).met()).isTrue();
        assertThat(figure.promised(new Target.RatioAtLeast(1.51)).met()).isFalse();
    }

    @Test
    void a_bound_is_met_when_it_is_reached_exactly() {
        assertThat(Figure.of("p50", 3, "ms").promised(new Target.AtMost(3)).met())
                .isTrue();
        assertThat(Figure.of("p50", 3.01, "ms").promised(new Target.AtMost(3)).met())
                .isFalse();
        assertThat(Figure.of("drain", 60_000, "rows/s")
                        .promised(new Target.AtLeast(60_000))
                        .met())
                .isTrue();
        assertThat(Figure.of("drain", 59_999, "rows/s")
                        .promised(new Target.AtLeast(60_000))
                        .met())
                .isFalse();
    }

    @Test
    void a_number_that_is_not_there_keeps_no_promise() {
        assertThat(Figure.of("p50", Double.NaN, "ms")
                        .promised(new Target.AtMost(3))
                        .met())
                .isFalse();
        assertThat(Figure.of("filings", 1, "/s")
                        .promised(new Target.RatioAtLeast(1))
                        .met())
                .isFalse();
    }

    @Test
    void numbers_are_shown_with_three_digits() {
        assertThat(List.of(12_345.6, 456.7, 45.67, 4.567, 0.456, 0.0456, 7.0, Double.NaN).stream()
                        .map(Table::number))
                .containsExactly("12,346", "457", "45.7", "4.57", "0.46", "0.046", "7", "?");
    }

    @Test
    void a_table_shows_verdicts_and_keeps_notes_apart() {
        // given
        Table table = new Table();
        table.add(
                "relay",
                List.of(
                        Figure.of("p50", 2, "ms")
                                .beside("peer", 8)
                                .promised(new Target.AtMost(3))
                                .noted("a | b"),
                        Figure.of("p99", 20, "ms").promised(new Target.AtMost(15))));
        table.addFailure("start", "no JDK");

        // when
        String text = table.text();
        String markdown = table.markdown();

        // then
        assertThat(text.lines().toList())
                .anySatisfy(line -> assertThat(line)
                        .contains("peer 8", "0.25 ×", "≤ 3", "met")
                        .endsWith("[1]"))
                .anySatisfy(line -> assertThat(line).contains("NOT MET"))
                .anySatisfy(line -> assertThat(line).contains("FAILED").endsWith("[2]"))
                .contains("[1] a | b", "[2] no JDK");
        assertThat(markdown.lines().toList())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .isEqualTo(9));
    }
}
