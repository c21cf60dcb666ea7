package cn.zhibao.deploy.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All figures of a run, for a terminal and as Markdown. */
public final class Table {

    private static final List<String> HEAD =
            List.of("section", "figure", "measured", "limit or peer", "ratio", "target", "verdict", "note");

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds the figures of a section. */
    public void add(String section, List<Figure> figures) {
        for (Figure figure : figures) {
            rows.add(List.of(
                    section,
                    figure.what(),
                    number(figure.value()) + " " + figure.unit(),
                    figure.against() == null
                            ? ""
                            : figure.against().name() + " "
                                    + number(figure.against().value()),
                    Double.isNaN(figure.ratio()) ? "" : String.format(Locale.ROOT, "%.2f ×", figure.ratio()),
                    target(figure.target()),
                    figure.target() == null ? "" : figure.met() ? "met" : "NOT MET",
                    figure.note()));
        }
    }

    /** Adds a section that could not run. */
    public void addFailure(String section, String why) {
        rows.add(List.of(section, "could not run", "", "", "", "", "FAILED", why));
    }

    private static String target(Figure.@Nullable Target target) {
        return switch (target) {
            case null -> "";
            case Figure.Target.RatioAtLeast(double bound) -> "≥ " + number(bound) + " ×";
            case Figure.Target.RatioAtMost(double bound) -> "≤ " + number(bound) + " ×";
            case Figure.Target.AtLeast(double bound) -> "≥ " + number(bound);
            case Figure.Target.AtMost(double bound) -> "≤ " + number(bound);
        };
    }

    /** Three significant digits, thousands apart: {@code 12,300}, {@code 4.56}, {@code 0.012}. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "?";
        }
        double size = Math.abs(value);
        if (size == Math.rint(size) && size < 1000) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Columns side by side, the notes below. */
    public String text() {
        List<List<String>> all = new ArrayList<>();
        all.add(HEAD);
        all.addAll(rows);
        int columns = HEAD.size() - 1;
        int[] widths = IntStream.range(0, columns)
                .map(i ->
                        all.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        int notes = 0;
        StringBuilder below = new StringBuilder();
        text.append(aligned(HEAD, widths)).append('\n');
        for (List<String> row : rows) {
            String note = row.getLast();
            String mark = "";
            if (!note.isEmpty()) {
                mark = " [" + ++notes + "]";
                below.append('[').append(notes).append("] ").append(note).append('\n');
            }
            text.append((aligned(row, widths) + mark).stripTrailing()).append('\n');
        }
        return text.append('\n').append(below).toString();
    }

    private static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                .collect(Collectors.joining("  "));
    }

    /** The same as a Markdown table. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(line(HEAD)).append(line(HEAD.stream().map(_ -> "---").toList()));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
