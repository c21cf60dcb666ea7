package cn.zhibao.hazard.domain.register;

import java.util.ArrayList;
import java.util.List;

/** Lines of a data file: comments begin with {@code #}, the first other line names the columns. */
public final class Table {

    private Table() {}

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
