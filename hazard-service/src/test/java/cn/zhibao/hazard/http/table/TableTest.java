package cn.zhibao.hazard.http.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.hazard.testing.Workbook;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_again(TableFormat format) {
        // given: cells as attackers and people write them
        List<String> cells = List.of(
                "=1+1",
                "+86 138",
                "-5",
                "@SUM(A1)",
                "'=x",
                "＝cmd",
                "a,b",
                "say \"yes\"",
                "two\nlines",
                "淄川区",
                "𠮷",
                "<&>");
        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter writer = format.writer(out, headings(cells.size()));
        writer.row(cells);
        writer.flush();
        writer.row(cells.reversed());
        writer.finish();
        // then
        assertThat(rows(format, out.toByteArray()))
                .extracting(
                        row -> row.cells().size(),
                        row -> row.cells().get("h0"),
                        row -> row.cells().get("h11"))
                .containsExactly(tuple(cells.size(), "=1+1", "<&>"), tuple(cells.size(), "<&>", "=1+1"));
        assertThat(rows(format, out.toByteArray()).getFirst().cells()).containsValues(cells.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void numbers_are_written_as_numbers_and_nothing_as_nothing(TableFormat format) {
        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter writer = format.writer(out, headings(3));
        writer.row(Arrays.asList(new BigDecimal("-36.64"), null, 7));
        writer.finish();
        // then
        assertThat(rows(format, out.toByteArray())).containsExactly(new TableRow(2, Map.of("h0", "-36.64", "h2", "7")));
    }

    @Test
    void text_in_csv_that_a_spreadsheet_would_run_has_an_apostrophe_in_front() {
        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter writer = TableFormat.CSV.writer(out, headings(3));
        writer.row(List.of("=cmd|' /C calc'!A0", "@x", new BigDecimal("-5")));
        writer.finish();
        // then
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFh0,h1,h2")
                .contains("'=cmd|' /C calc'!A0,'@x,-5");
    }

    @Test
    void a_formula_in_xlsx_gives_what_it_came_to() {
        assertThat(rows(Workbook.of("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>
                <row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>seen</v></c></row>"""))).containsExactly(new TableRow(2, Map.of("a", "seen")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csv_is_read_in_the_charset_it_is_written_in(String charset) {
        byte[] file = "编号,地址\r\nH1,般阳路\r\n".getBytes(Charset.forName(charset));
        assertThat(rows(TableFormat.CSV, file)).containsExactly(new TableRow(2, Map.of("编号", "H1", "地址", "般阳路")));
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_shows_them() {
        String csv = "\n编号,名称\n\n 1 ,\"a\nb\"\n,\n2,c,,\n3\n";
        assertThat(rows(TableFormat.CSV, csv.getBytes(GB18030)))
                .containsExactly(
                        new TableRow(4, Map.of("编号", "1", "名称", "a\nb")),
                        new TableRow(6, Map.of("编号", "2", "名称", "c")),
                        new TableRow(7, Map.of("编号", "3")));
    }

    @Test
    void xlsx_is_read_as_spreadsheets_write_it() {
        // given: shared and formatted texts, gaps, days by style, numbers that lost their form, booleans
        Workbook book = Workbook.of("""
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
                          <c r="D1" t="inlineStr"><is><t>d</t></is></c></row>
                        <row r="3"><c r="A3" s="1"><v>46109</v></c><c r="C3"><v>36.640000000000001</v></c>
                          <c r="D3" t="b"><v>1</v></c></row>
                        <row r="5"><c r="A5" s="2"><v>46109.395833333336</v></c><c r="B5"><v>3.7030220261122E17</v></c>
                          <c r="C5"><v>370302</v></c></row>""")
                .texts("<t>a</t>", "<r><t>b</t></r><r><t>2</t></r>", "<t>c</t><rPh><t>xi</t></rPh>")
                .part("xl/styles.xml", """
                        <styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot; h:mm"/></numFmts>
                        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs></styleSheet>""");
        // when, then
        assertThat(rows(book))
                .containsExactly(
                        new TableRow(3, Map.of("a", "2026-03-28", "c", "36.64", "d", "true")),
                        new TableRow(5, Map.of("a", "2026-03-28T09:30", "b2", "3.7030220261122E17", "c", "370302")));
    }

    @Test
    void days_may_be_counted_from_1904() {
        Workbook book = Workbook.of("""
                        <row><c t="inlineStr"><is><t>a</t></is></c></row><row><c s="0"><v>44647</v></c></row>""")
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr"
                                + " date1904=\"1\"/><sheets><sheet r:id=\"r1\"/></sheets></workbook>")
                .part("xl/styles.xml", "<s><cellXfs><xf numFmtId=\"14\"/></cellXfs></s>");
        assertThat(rows(book)).containsExactly(new TableRow(2, Map.of("a", "2026-03-28")));
    }

    static Stream<Arguments> attacks() {
        String head = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>";
        return Stream.of(
                attack(
                        "malformed-xlsx",
                        Workbook.of(head + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2147483647</v></c></row>")),
                attack("malformed-xlsx", Workbook.of(head + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>")),
                attack("too-many-columns", Workbook.of(head + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")),
                attack("malformed-xlsx", Workbook.of(head + "<row r=\"99999999\"><c><v>1</v></c></row>")),
                attack("malformed-xlsx", Workbook.of(head + "<row r=\"1\"><c><v>1</v></c></row>")),
                attack("malformed-xlsx", Workbook.of(head + "<row r=\"2\"><c><v>1</v>")),
                attack("malformed-xlsx", Workbook.of(head + "<row r=\"2\"><c><v>x</v></c></row>")),
                attack("cell-without-heading", Workbook.of(head + "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>")),
                attack(
                        "cell-too-long",
                        Workbook.of(head + "<row r=\"2\"><c t=\"inlineStr\"><is><t>" + "x".repeat(32_768)
                                + "</t></is></c></row>")),
                attack("too-large-unpacked", Workbook.of(head).texts(manyTexts())),
                attack("too-large-unpacked", Workbook.of(head + " ".repeat(100 << 20))),
                attack("malformed-xlsx", Workbook.of("").part("xl/worksheets/sheet7.xml", """
                        <!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><worksheet><sheetData>
                        <row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>""")),
                attack("malformed-xlsx", Workbook.of("").part("xl/worksheets/sheet7.xml", """
                        <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><worksheet><sheetData>
                        <row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>""")),
                attack("empty", Workbook.of("")),
                attack("malformed-xlsx", new Workbook()));
    }

    private static String[] manyTexts() {
        String[] texts = new String[600];
        Arrays.fill(texts, "<t>" + "x".repeat(32_000) + "</t>");
        return texts;
    }

    private static Arguments attack(String code, Workbook book) {
        return Arguments.of(code, book);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void xlsx_that_would_take_the_service_down_is_refused(String code, Workbook book) {
        assertThatExceptionOfType(MalformedTable.class)
                .isThrownBy(() -> rows(book))
                .satisfies(why -> assertThat(why.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''             | empty
            a,a            | column-twice
            'a;1,2'        | cell-without-heading
            'a;"1'         | malformed-csv
            """)
    void csv_that_is_no_table_is_refused(String csv, String code) {
        assertThatExceptionOfType(MalformedTable.class)
                .isThrownBy(() -> rows(TableFormat.CSV, csv.replace(';', '\n').getBytes(StandardCharsets.UTF_8)))
                .satisfies(why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void bytes_that_are_no_text_and_tables_that_are_too_long_are_refused() {
        assertThatExceptionOfType(MalformedTable.class)
                .isThrownBy(() -> rows(TableFormat.CSV, new byte[] {(byte) 0xff, (byte) 0xff, 0x20}))
                .satisfies(why -> assertThat(why.code()).isEqualTo("unknown-charset"));
        byte[] three = "a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8);
        assertThat(TableReader.count(TableFormat.CSV, three, 3)).isEqualTo(3);
        assertThatExceptionOfType(MalformedTable.class)
                .isThrownBy(() -> TableReader.count(TableFormat.CSV, three, 2))
                .satisfies(why -> assertThat(why.params()).containsEntry("max", 2));
    }

    @Test
    void a_media_type_says_the_format() {
        assertThat(TableFormat.ofMediaType("Text/CSV; charset=gbk")).contains(TableFormat.CSV);
        assertThat(TableFormat.ofMediaType(TableFormat.XLSX.contentType())).contains(TableFormat.XLSX);
        assertThat(TableFormat.ofMediaType("application/json")).isEmpty();
        assertThat(TableFormat.named("xlsx")).contains(TableFormat.XLSX);
        assertThat(TableFormat.named("pdf")).isEmpty();
    }

    private static List<String> headings(int count) {
        return IntStream.range(0, count).mapToObj(i -> "h" + i).toList();
    }

    private static List<TableRow> rows(Workbook book) {
        return rows(TableFormat.XLSX, book.bytes());
    }

    private static List<TableRow> rows(TableFormat format, byte[] file) {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader table = TableReader.of(format, file)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
