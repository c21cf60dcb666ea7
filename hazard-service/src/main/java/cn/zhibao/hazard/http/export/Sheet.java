package cn.zhibao.hazard.http.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a table looks like.
 *
 * @param name name of its file, without an end
 * @param headings in Chinese, as in all tables that go out
 * @param cells what stands under them in a row; null leaves a cell empty
 */
public record Sheet<T>(String name, List<String> headings, Function<T, List<@Nullable Object>> cells) {

    public Sheet {
        headings = List.copyOf(headings);
    }

    /** A heading and the cell under it. */
    public record Column<T>(String heading, Function<T, @Nullable Object> cell) {}

    /** A table of these columns. */
    public static <T> Sheet<T> of(String name, List<Column<T>> columns) {
        List<Column<T>> all = List.copyOf(columns);
        return new Sheet<>(name, all.stream().map(Column::heading).toList(), row -> cells(all, row));
    }

    /** The same table of what its rows are made from. */
    public <S> Sheet<S> from(Function<S, T> row) {
        return new Sheet<>(name, headings, source -> cells.apply(row.apply(source)));
    }

    private static <T> List<@Nullable Object> cells(List<Column<T>> columns, T row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            cells.add(column.cell().apply(row));
        }
        return cells;
    }
}
