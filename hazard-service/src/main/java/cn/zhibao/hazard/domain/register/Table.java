package cn.zhibao.hazard.domain.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of a data file: comments begin with {@code #}, the first other line names the columns. */
public final class Table {

    private static final String SOURCE = "# source: ";

    private Table() {}

    /** What follows a comment that begins like this. */
    public static Optional<String> comment(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst();
    }

    /**
     * Code of the rule source that the file cites, in a comment such as {@code # source: WSL-2021}.
     *
     * @throws IllegalArgumentException when it cites none
     */
    public static String source(List<String> lines) {
        return comment(lines, SOURCE)
                .orElseThrow(() -> new IllegalArgumentException("a data file does not say on what source it rests"));
    }

    public static List<String[]> rows(List<String> lines, String separator, int columns) {
        List<String[]> rows = new ArrayList<>();
        boolean headed = false;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split(separator, -1);
            if (row.length != columns) {
                throw new IllegalArgumentException("not " + columns + " columns: " + line);
            }
            if (headed) {
                rows.add(row);
            }
            headed = true;
        }
        return rows;
    }
}
