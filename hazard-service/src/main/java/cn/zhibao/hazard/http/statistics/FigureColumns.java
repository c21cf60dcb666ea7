package cn.zhibao.hazard.http.statistics;

import cn.zhibao.hazard.domain.statistics.Change;
import cn.zhibao.hazard.domain.statistics.Period;
import cn.zhibao.hazard.http.export.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that all tables of figures have: a row says by itself which days it counts and which part it is. */
final class FigureColumns {

    private FigureColumns() {}

    /** The days first, both included, then the others. */
    static <T> List<Sheet.Column<T>> withDays(Function<T, Period> period, List<Sheet.Column<T>> others) {
        List<Sheet.Column<T>> columns = new ArrayList<>();
        columns.add(new Sheet.Column<>("开始日期", row -> period.apply(row).start()));
        columns.add(new Sheet.Column<>("截止日期", row -> period.apply(row).end().minusDays(1)));
        columns.addAll(others);
        return columns;
    }

    static <T> Sheet.Column<T> code(Function<T, String> key) {
        return new Sheet.Column<>("代码", key::apply);
    }

    static <T> Sheet.Column<T> name(Function<T, String> name) {
        return new Sheet.Column<>("名称", name::apply);
    }

    static <T> Sheet.Column<T> figure(String heading, Function<T, @Nullable Object> figure) {
        return new Sheet.Column<>(heading, figure);
    }

    /** As a number; without a base the cell is empty. */
    static <T> Sheet.Column<T> percent(String heading, Function<T, String> percent) {
        return new Sheet.Column<>(heading + "(%)", row -> number(percent.apply(row)));
    }

    private static @Nullable BigDecimal number(String percent) {
        return percent.equals(Change.NO_BASE) ? null : new BigDecimal(percent);
    }
}
