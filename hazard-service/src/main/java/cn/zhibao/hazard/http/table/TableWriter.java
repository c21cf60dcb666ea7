package cn.zhibao.hazard.http.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row. What it holds back is bounded by the rows since the last {@link #flush}. For one thread. */
public interface TableWriter {

    /** Writes a row: numbers as numbers, everything else as text that no spreadsheet runs; null leaves a cell empty. */
    void row(List<? extends @Nullable Object> cells);

    /** Hands on what was written so far. */
    void flush();

    /** Ends the table. Last call; the stream stays open. */
    void finish();
}
