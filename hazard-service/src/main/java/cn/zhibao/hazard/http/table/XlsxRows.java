package cn.zhibao.hazard.http.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of an XLSX file. Formulas give the value that was saved with them. */
final class XlsxRows implements RawRows {

    private static final long ROWS_MAX = 1_048_576;
    private static final int LETTERS_MAX = 3;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int SECONDS_A_DAY = 86_400;

    /** From here on a spreadsheet has lost digits, as of a code that was typed as a number. */
    private static final BigDecimal EXACT_MAX = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final XlsxFile file;
    private final XlsxBook book;
    private final XMLStreamReader sheet;
    private long number;

    private XlsxRows(XlsxFile file, XlsxBook book, XMLStreamReader sheet) {
        this.file = file;
        this.book = book;
        this.sheet = sheet;
    }

    static XlsxRows of(byte[] bytes) {
        try {
            return of(new XlsxFile(bytes));
        } catch (IOException noArchive) {
            throw new MalformedTable("malformed-xlsx");
        }
    }

    private static XlsxRows of(XlsxFile file) {
        try {
            XlsxBook book = XlsxBook.of(file);
            XMLStreamReader sheet = file.part(book.sheet());
            if (sheet == null) {
                throw new MalformedTable("malformed-xlsx");
            }
            return new XlsxRows(file, book, sheet);
        } catch (MalformedTable why) {
            file.close();
            throw why;
        } catch (IOException | XMLStreamException | RuntimeException malformed) {
            // the parser answers some broken files with exceptions of its own, of many kinds
            file.close();
            throw new MalformedTable("malformed-xlsx");
        }
    }

    @Override
    public @Nullable List<String> next() {
        try {
            while (sheet.hasNext()) {
                sheet.next();
                if (sheet.isStartElement() && sheet.getLocalName().equals("row")) {
                    return row();
                }
            }
            return null;
        } catch (MalformedTable why) {
            throw why;
        } catch (XMLStreamException | RuntimeException malformed) {
            throw MalformedTable.at("malformed-xlsx", number);
        }
    }

    private List<String> row() throws XMLStreamException {
        long said = Long.parseLong(XlsxFile.attribute(sheet, "r", Long.toString(number + 1)));
        if (said <= number || said > ROWS_MAX) {
            throw MalformedTable.at("malformed-xlsx", number);
        }
        number = said;
        List<String> cells = new ArrayList<>();
        while (!(sheet.next() == XMLStreamReader.END_ELEMENT
                && sheet.getLocalName().equals("row"))) {
            if (sheet.isStartElement() && sheet.getLocalName().equals("c")) {
                int column = column(sheet.getAttributeValue(null, "r"), cells.size());
                String cell = cell();
                if (!cell.isBlank()) {
                    put(cells, column, cell);
                }
            }
        }
        return cells;
    }

    private void put(List<String> cells, int column, String cell) {
        if (column >= COLUMNS_MAX) {
            throw MalformedTable.at("too-many-columns", number);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, cell);
    }

    /** From 0, of a reference such as {@code AB12}. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            column = column * 26 + Character.toUpperCase(reference.charAt(letters)) - 'A' + 1;
            letters++;
            if (letters > LETTERS_MAX) {
                throw new IllegalArgumentException("no such column");
            }
        }
        if (column < 1) {
            throw new IllegalArgumentException("no such column");
        }
        return column - 1;
    }

    private String cell() throws XMLStreamException {
        String type = XlsxFile.attribute(sheet, "t", "n");
        boolean day = book.dayStyles().contains(Integer.parseInt(XlsxFile.attribute(sheet, "s", "0")));
        String value = "";
        while (!(sheet.next() == XMLStreamReader.END_ELEMENT
                && sheet.getLocalName().equals("c"))) {
            if (sheet.isStartElement()) {
                switch (sheet.getLocalName()) {
                    case "v" -> value = XlsxFile.text(sheet);
                    case "is" -> value = XlsxBook.item(sheet);
                    default -> XlsxFile.text(sheet);
                }
            }
        }
        return value(type, value, day);
    }

    private String value(String type, String value, boolean day) {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : shared(Integer.parseInt(value.strip()));
            case "b" -> value.equals("1") ? "true" : "false";
            case "n" -> value.isBlank() ? "" : day ? day(value) : number(value);
            default -> value;
        };
    }

    private String shared(int place) {
        if (place < 0 || place >= book.texts().size()) {
            throw new IllegalArgumentException("no such text");
        }
        return book.texts().get(place);
    }

    /** As it was typed: a file holds 36.64 as 36.640000000000001. */
    private static String number(String value) {
        BigDecimal number = BigDecimal.valueOf(Double.parseDouble(value.strip()));
        return number.abs().compareTo(EXACT_MAX) >= 0
                ? value.strip()
                : number.stripTrailingZeros().toPlainString();
    }

    /** A day, or a time of a day as the clock on the wall shows it. */
    private String day(String value) {
        double days = Double.parseDouble(value.strip());
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * SECONDS_A_DAY);
        try {
            LocalDateTime time = (book.from1904() ? EPOCH_1904 : EPOCH_1900)
                    .plusDays(whole)
                    .atStartOfDay()
                    .plusSeconds(seconds);
            return seconds % SECONDS_A_DAY == 0
                    ? time.toLocalDate().toString()
                    : time.truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException | ArithmeticException noDay) {
            return value;
        }
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void close() {
        file.close();
    }
}
