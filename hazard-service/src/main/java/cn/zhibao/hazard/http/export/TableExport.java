package cn.zhibao.hazard.http.export;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableWriter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * Sends a table page by page: what it holds at a time is one page, however long the table is. What is cut off on the way has
 * no end of transfer.
 *
 * @param format in which form it goes out
 * @param sheet what it looks like
 */
public record TableExport<T>(TableFormat format, Sheet<T> sheet) {

    /** Rows of a page. */
    public static final int PAGE = 500;

    /** The form that a parameter asks for, CSV when none does. */
    public static TableFormat format(ListParameters in, @Nullable String name) {
        if (name == null) {
            return TableFormat.CSV;
        }
        return TableFormat.named(name).orElseGet(() -> {
            in.faults().add("?format", "bad-parameter");
            return TableFormat.CSV;
        });
    }

    /** What a browser calls the file. */
    public static String attachment(String name, TableFormat format) {
        return "attachment; filename=\"" + name + "." + format.extension() + "\"";
    }

    /**
     * Sends rows that are read while they are sent. What the form cannot hold is refused before the first byte.
     *
     * @param moreThan whether there are more rows than so many
     * @param after the {@value #PAGE} rows after one, or the first of all; fewer are the last
     */
    public RestMulti<byte[]> pages(LongFunction<Uni<Boolean>> moreThan, Function<@Nullable T, Uni<List<T>>> after) {
        Uni<Boolean> tooMany =
                format.rowsMax() == Long.MAX_VALUE ? Uni.createFrom().item(false) : moreThan.apply(format.rowsMax());
        return answer(tooMany.map(more -> more ? tooMany() : pages(after)));
    }

    private static <T> Multi<List<T>> pages(Function<@Nullable T, Uni<List<T>>> after) {
        return Multi.createBy()
                .repeating()
                .uni(Last<T>::new, last -> after.apply(last.row).invoke(last::of))
                .whilst(page -> page.size() == PAGE);
    }

    /** Sends rows that are there already, and so are counted. */
    public RestMulti<byte[]> rows(Uni<List<T>> rows) {
        return answer(rows.map(all -> all.size() > format.rowsMax()
                ? tooMany()
                : Multi.createFrom().iterable(all).group().intoLists().of(PAGE)));
    }

    private Multi<List<T>> tooMany() {
        throw new Refused(
                Problem.faulty(List.of(new Fault("?format", "too-many-rows", Map.of("max", format.rowsMax())))));
    }

    private RestMulti<byte[]> answer(Uni<Multi<List<T>>> pages) {
        Map<String, List<String>> headers = Map.of(
                HttpHeaders.CONTENT_TYPE,
                List.of(format.contentType()),
                HttpHeaders.CONTENT_DISPOSITION,
                List.of(attachment(sheet.name(), format)));
        return RestMulti.fromUniResponse(pages, this::bytes, _ -> headers);
    }

    private Multi<byte[]> bytes(Multi<List<T>> pages) {
        return Multi.createFrom().deferred(() -> {
            Writing<T> writing = new Writing<>(this);
            return pages.map(writing::page).onCompletion().continueWith(() -> List.of(writing.end()));
        });
    }

    /** The last row that was read. */
    private static final class Last<T> {

        private @Nullable T row;

        void of(List<T> page) {
            row = page.isEmpty() ? row : page.getLast();
        }
    }

    /** One table on its way out. */
    private static final class Writing<T> {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Sheet<T> sheet;
        private final TableWriter writer;

        Writing(TableExport<T> export) {
            sheet = export.sheet();
            writer = export.format().writer(out, sheet.headings());
        }

        byte[] page(List<T> page) {
            page.forEach(row -> writer.row(sheet.cells().apply(row)));
            writer.flush();
            return taken();
        }

        byte[] end() {
            writer.finish();
            return taken();
        }

        private byte[] taken() {
            byte[] bytes = out.toByteArray();
            out.reset();
            return bytes;
        }
    }
}
