package cn.zhibao.hazard.http.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, headings among them. */
interface RawRows extends AutoCloseable {

    /** What a cell may hold at most, in characters; it is what spreadsheets hold. */
    int CELL_MAX = 32_767;

    /** More columns than any table here has. */
    int COLUMNS_MAX = 200;

    /**
     * The next row; null at the end.
     *
     * @throws MalformedTable when there is no telling what comes next
     */
    @Nullable
    List<String> next();

    /** Number of the row that {@link #next} gave last, from 1. */
    long number();

    @Override
    void close();
}
