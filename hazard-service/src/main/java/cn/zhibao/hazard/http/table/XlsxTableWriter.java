package cn.zhibao.hazard.http.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes XLSX with one sheet. Texts are written in their cells, not shared: sharing would keep all of them in memory. A cell
 * that is typed as text is never run as a formula.
 */
final class XlsxTableWriter implements TableWriter {

    private static final String PROGRAM = "Zhibao";
    private static final double WIDTH = 22;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    XlsxTableWriter(OutputStream out, List<String> headings) {
        book = new Workbook(out, PROGRAM, null);
        sheet = book.newWorksheet("Sheet1");
        sheet.freezePane(0, 1);
        for (int i = 0; i < headings.size(); i++) {
            sheet.width(i, WIDTH);
        }
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(rows, i, number);
            } else if (cell != null) {
                sheet.inlineString(rows, i, cell.toString());
            }
        }
        rows++;
    }

    @Override
    public void flush() {
        try {
            sheet.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void finish() {
        try {
            book.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
