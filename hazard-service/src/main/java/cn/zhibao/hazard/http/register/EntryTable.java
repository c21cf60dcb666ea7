package cn.zhibao.hazard.http.register;

import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.entry.Column;
import cn.zhibao.hazard.domain.register.entry.Register;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A register as a table: which heading is which value. Headings are Chinese or English, in any order. */
final class EntryTable {

    private static final String BETWEEN = "、";

    private final List<Column> columns;
    private final Map<String, Column> byHeading = new HashMap<>();

    EntryTable(Register register) {
        columns = register.columns();
        for (Column column : columns) {
            byHeading.put(column.chinese(), column);
            byHeading.put(column.english(), column);
        }
    }

    /** Headings of tables that go out. */
    List<String> headings() {
        return columns.stream().map(Column::chinese).toList();
    }

    /**
     * Which heading of a table that comes in stands for which pointer. Headings that nobody knows and values that have two
     * are faults of the whole.
     */
    Map<String, String> pointers(List<String> headings, Faults faults) {
        Map<String, String> pointers = new LinkedHashMap<>();
        for (String heading : headings) {
            Column column = byHeading.get(heading);
            if (column == null && !heading.isEmpty()) {
                faults.add("/" + heading, "unknown-column", Map.of("column", heading));
            } else if (column != null && pointers.containsValue(column.pointer())) {
                faults.add("/" + heading, "column-twice", Map.of("column", heading));
            } else if (column != null) {
                pointers.put(heading, column.pointer());
            }
        }
        return pointers;
    }

    /** Cells by pointer. */
    static Map<String, String> said(Map<String, String> cells, Map<String, String> pointers) {
        return cells.entrySet().stream()
                .collect(Collectors.toMap(cell -> pointers.get(cell.getKey()), Map.Entry::getValue));
    }

    /** The cells of an entry, as people read them. */
    List<@Nullable Object> cells(JsonNode document) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(cell(column, document.at(column.pointer())));
        }
        return cells;
    }

    private static @Nullable Object cell(Column column, JsonNode value) {
        if (value.isMissingNode()) {
            return null;
        }
        return switch (column.type()) {
            case NUMBER -> value.decimalValue();
            case TEXT, DAY -> value.asText();
            case CHOICE -> label(column, value);
            case CHOICES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(choice -> label(column, choice))
                        .collect(Collectors.joining(BETWEEN));
        };
    }

    private static String label(Column column, JsonNode code) {
        return column.labels().getOrDefault(code.asText(), code.asText());
    }
}
