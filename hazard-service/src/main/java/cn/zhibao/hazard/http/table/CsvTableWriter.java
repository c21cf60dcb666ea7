package cn.zhibao.hazard.http.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV in UTF-8, with the mark in front by which spreadsheets recognise it. */
final class CsvTableWriter implements TableWriter {

    private static final char BOM = '\uFEFF';

    private final CsvWriter csv;

    CsvTableWriter(OutputStream out, List<String> headings) {
        try {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BOM);
            csv = CsvWriter.builder().build(text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTableWriter::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> FormulaGuard.guarded(cell.toString());
        };
    }

    @Override
    public void flush() {
        try {
            csv.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void finish() {
        flush();
    }
}
