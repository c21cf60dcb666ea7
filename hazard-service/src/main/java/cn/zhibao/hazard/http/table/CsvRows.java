package cn.zhibao.hazard.http.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of CSV (RFC 4180) with commas. */
final class CsvRows implements RawRows {

    private final CloseableIterator<CsvRecord> records;
    private long number;

    private CsvRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvRows of(byte[] file) {
        int begin = CsvText.begin(file);
        var text = new InputStreamReader(
                new ByteArrayInputStream(file, begin, file.length - begin), CsvText.charset(file));
        return new CsvRows(CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator());
    }

    @Override
    public @Nullable List<String> next() {
        number++;
        try {
            return records.hasNext() ? checked(records.next().getFields()) : null;
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw MalformedTable.at("malformed-csv", number);
        }
    }

    private List<String> checked(List<String> fields) {
        if (fields.size() > COLUMNS_MAX) {
            throw MalformedTable.at("too-many-columns", number);
        }
        if (fields.stream().anyMatch(field -> field.length() > CELL_MAX)) {
            throw MalformedTable.at("cell-too-long", number);
        }
        return fields.stream().map(FormulaGuard::bare).toList();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory does not fail", impossible);
        }
    }
}
