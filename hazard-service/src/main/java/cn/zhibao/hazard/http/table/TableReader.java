package cn.zhibao.hazard.http.table;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table: its headings first, then one row after the other. Blank rows are passed over. For one thread, which may
 * take a moment and so should be no event loop.
 */
public final class TableReader implements AutoCloseable {

    private final RawRows rows;
    private final List<String> headings;

    private TableReader(RawRows rows) {
        this.rows = rows;
        this.headings = headings(rows);
    }

    /**
     * Begins with a file, of which only the first sheet counts.
     *
     * @throws MalformedTable when it is no such file or has no headings
     */
    public static TableReader of(TableFormat format, byte[] file) {
        RawRows rows = format == TableFormat.CSV ? CsvRows.of(file) : XlsxRows.of(file);
        try {
            return new TableReader(rows);
        } catch (MalformedTable why) {
            rows.close();
            throw why;
        }
    }

    private static List<String> headings(RawRows rows) {
        List<String> row = rows.next();
        while (row != null && row.stream().allMatch(String::isBlank)) {
            row = rows.next();
        }
        if (row == null) {
            throw new MalformedTable("empty");
        }
        Set<String> seen = new HashSet<>();
        for (String heading : row) {
            if (!heading.isBlank() && !seen.add(heading.strip())) {
                throw new MalformedTable("column-twice", Map.of("column", heading.strip()));
            }
        }
        return row.stream().map(String::strip).toList();
    }

    /** The headings as they stand there; one may be blank when nothing stands below it. */
    public List<String> headings() {
        return headings;
    }

    /**
     * The next row that is not blank; null at the end.
     *
     * @throws MalformedTable when the file breaks off or a cell stands under no heading
     */
    public @Nullable TableRow next() {
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            Map<String, String> cells = cells(row);
            if (!cells.isEmpty()) {
                return new TableRow(rows.number(), cells);
            }
        }
        return null;
    }

    private Map<String, String> cells(List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = requireNonNull(row.get(i)).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= headings.size() || headings.get(i).isEmpty()) {
                throw MalformedTable.at("cell-without-heading", rows.number());
            }
            cells.put(headings.get(i), cell);
        }
        return cells;
    }

    /**
     * Reads to the end.
     *
     * @return how many rows there are that are not blank
     * @throws MalformedTable as {@link #next} does, and when there are more than {@code most}
     */
    public static long count(TableFormat format, byte[] file, int most) {
        try (TableReader table = of(format, file)) {
            long rows = 0;
            while (table.next() != null) {
                if (++rows > most) {
                    throw new MalformedTable("too-many-rows", Map.of("max", most));
                }
            }
            return rows;
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
