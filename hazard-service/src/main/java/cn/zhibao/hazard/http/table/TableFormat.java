package cn.zhibao.hazard.http.table;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** In which form a table comes or goes. */
public enum TableFormat {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String UTF_8 = ";charset=UTF-8";

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Of a file name's end or a parameter: {@code csv} or {@code xlsx}. */
    public static Optional<TableFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name))
                .findFirst();
    }

    /** Of a Content-Type, whatever its parameters say: the bytes tell better. None when there is no such header. */
    public static Optional<TableFormat> ofMediaType(@Nullable String type) {
        if (type == null) {
            return Optional.empty();
        }
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(bare))
                .findFirst();
    }

    /** How many rows it can hold beside the headings; a spreadsheet opens no longer sheet. */
    public long rowsMax() {
        return this == CSV ? Long.MAX_VALUE : Worksheet.MAX_ROWS - 1;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As an answer names it. */
    public String contentType() {
        return this == CSV ? mediaType + UTF_8 : mediaType;
    }

    /** Begins a table with its headings. Nothing is closed by it. */
    public TableWriter writer(OutputStream out, List<String> headings) {
        return switch (this) {
            case CSV -> new CsvTableWriter(out, headings);
            case XLSX -> new XlsxTableWriter(out, headings);
        };
    }
}
