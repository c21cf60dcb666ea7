package cn.zhibao.hazard.http.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.events.http.Refused;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.testing.TableApi;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that go out page by page. */
class TableExportTest {

    private static final long SHEET_ROWS_MAX = 1_048_576;

    private static final Sheet<Integer> SHEET =
            Sheet.of("numbers", List.of(new Sheet.Column<>("数", number -> number), new Sheet.Column<>("空", _ -> null)));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, TableExport.PAGE - 1, TableExport.PAGE, 3 * TableExport.PAGE + 1})
    void every_row_goes_out_once_and_in_order_whatever_the_pages(int rows) {
        for (TableFormat format : TableFormat.values()) {
            // when
            byte[] table = whole(new TableExport<>(format, SHEET)
                    .pages(
                            _ -> Uni.createFrom().item(false),
                            last -> Uni.createFrom().item(after(last == null ? 0 : last, rows))));
            // then
            assertThat(TableApi.rows(format, table).stream().map(row -> row.get("数")))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, rows)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void what_a_sheet_cannot_hold_is_refused_before_a_row_is_read() {
        // given
        List<Long> asked = new ArrayList<>();
        var pages = new TableExport<>(TableFormat.XLSX, SHEET)
                .pages(
                        rows -> {
                            asked.add(rows);
                            return Uni.createFrom().item(true);
                        },
                        _ -> {
                            throw new AssertionError("a row was read");
                        });
        // when, then: the headings are a row as well
        assertThatThrownBy(() -> whole(pages)).isInstanceOf(Refused.class);
        assertThat(asked).containsExactly(SHEET_ROWS_MAX - 1);
    }

    @Test
    void a_text_file_holds_as_many_rows_as_there_are_so_nobody_counts_them() {
        byte[] table = whole(new TableExport<>(TableFormat.CSV, SHEET)
                .pages(
                        _ -> {
                            throw new AssertionError("rows were counted");
                        },
                        _ -> Uni.createFrom().item(List.of(1))));
        assertThat(TableApi.rows(TableFormat.CSV, table)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_are_there_go_out_as_well(TableFormat format) {
        byte[] table =
                whole(new TableExport<>(format, SHEET).rows(Uni.createFrom().item(after(0, 1_203))));
        assertThat(TableApi.rows(format, table)).hasSize(TableExport.PAGE);
    }

    /** A page of the numbers from 1 to so many. */
    private static List<Integer> after(int last, int rows) {
        return IntStream.rangeClosed(last + 1, Math.min(rows, last + TableExport.PAGE))
                .boxed()
                .toList();
    }

    private static byte[] whole(Multi<byte[]> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages.subscribe().asStream().forEach(out::writeBytes);
        return out.toByteArray();
    }
}
