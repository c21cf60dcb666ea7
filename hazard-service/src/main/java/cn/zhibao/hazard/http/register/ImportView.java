package cn.zhibao.hazard.http.register;

import cn.zhibao.hazard.app.register.TakeRows;
import cn.zhibao.hazard.domain.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a table.
 *
 * @param rows rows below the headings that are not blank
 * @param faults what is wrong, row by row, in the order of rows
 * @param faultsLeftOff how many more faults there are
 */
record ImportView(
        boolean stored,
        long rows,
        long created,
        long updated,
        long unchanged,
        long refused,
        List<RowFault> faults,
        int faultsLeftOff) {

    /** Enough to mend a table by; more would be a document larger than the table. */
    static final int FAULTS_MAX = 2_000;

    /**
     * A fault of a row.
     *
     * @param row number as a spreadsheet shows it
     * @param column heading in the table; absent when the row as a whole is meant, or a column that the table lacks
     * @param pointer JSON pointer to the same value in a document
     */
    record RowFault(long row, @Nullable String column, String pointer, String code, Map<String, Object> params) {}

    static ImportView of(TakeRows.Tally tally, Map<String, String> pointers, boolean stored) {
        Map<String, String> headings =
                pointers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<RowFault> faults = tally.faults().stream()
                .sorted((one, other) -> Long.compare(one.row(), other.row()))
                .limit(FAULTS_MAX)
                .map(fault -> of(fault.row(), fault.fault(), headings))
                .toList();
        return new ImportView(
                stored,
                tally.rows(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.refused(),
                faults,
                tally.faults().size() - faults.size());
    }

    private static RowFault of(long row, Fault fault, Map<String, String> headings) {
        return new RowFault(row, headings.get(fault.pointer()), fault.pointer(), fault.code(), fault.params());
    }
}
