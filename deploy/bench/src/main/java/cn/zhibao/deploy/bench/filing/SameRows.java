package cn.zhibao.deploy.bench.filing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows that one filing left in the service's own tables, as transactions of pgbench that write the same again: the same
 * tables, columns and sizes, fresh keys of the same kind, times as far from now. Nothing is known here of the schema but that
 * the outbox holds positions of the journal.
 */
final class SameRows {

    /** The log of the ledger follows by itself, a second later. */
    private static final Set<String> NOT_OF_A_FILING = Set.of(
            "flyway_schema_history",
            "outbox",
            "ledger_key",
            "ledger_log",
            "ledger_leaf",
            "ledger_subtree",
            "ledger_checkpoint");

    private static final String POSITION = "currval(pg_get_serial_sequence('journal', 'position'))";

    private final List<Column.Row> rows;

    private SameRows(List<Column.Row> rows) {
        this.rows = rows;
    }

    /** How many rows each table holds. */
    static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        for (String table : strings(connection, "select tablename from pg_tables where schemaname = 'public'")) {
            if (!NOT_OF_A_FILING.contains(table)) {
                counts.put(
                        table,
                        Long.parseLong(strings(connection, "select count(*) from " + table)
                                .getFirst()));
            }
        }
        return counts;
    }

    /**
     * The rows of the one filing that was made since.
     *
     * @param before what {@link #counts} said before that filing
     */
    static SameRows of(Connection connection, Map<String, Long> before, UUID hazardId) throws SQLException {
        List<Column.Row> rows = new ArrayList<>();
        for (var now : counts(connection).entrySet()) {
            long added = now.getValue() - before.getOrDefault(now.getKey(), 0L);
            if (added > 0) {
                rows.addAll(rows(connection, now.getKey(), added, hazardId));
            }
        }
        rows.sort(Comparator.comparingInt(SameRows::order).thenComparing(Column.Row::table));
        if (rows.isEmpty() || !rows.getFirst().table().equals("hazard")) {
            throw new IllegalStateException("a filing left no row in the table hazard: " + rows);
        }
        return new SameRows(rows);
    }

    private static int order(Column.Row row) {
        return switch (row.table()) {
            case "hazard" -> 0;
            case "journal" -> 1;
            default -> 2;
        };
    }

    private static List<Column.Row> rows(Connection connection, String table, long newest, UUID hazardId)
            throws SQLException {
        Set<String> unique = new HashSet<>(strings(connection, """
            select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indisunique and i.indrelid = '%s'::regclass\
            """.formatted(table)));
        Set<String> made = new HashSet<>(strings(connection, """
            select attname from pg_attribute
            where attrelid = '%s'::regclass and (attidentity <> '' or attgenerated <> '')\
            """.formatted(table)));
        List<Column.Row> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select * from " + table + " order by ctid desc limit " + newest)) {
            while (found.next()) {
                rows.add(Column.Row.of(table, found, new Column.Keys(unique, made, hazardId)));
            }
        }
        return rows;
    }

    /** The tables, in the order in which they are written. */
    String tables() {
        return rows.stream().map(Column.Row::table).collect(Collectors.joining(", ")) + ", outbox";
    }

    /** What must exist before a transaction runs. */
    static String preparation() {
        return "create sequence if not exists bench_serial";
    }

    /** One statement per row, between begin and commit. */
    String transaction() {
        StringBuilder script = new StringBuilder("begin;\n");
        for (Column.Row row : rows) {
            script.append(row.insert("values (" + row.values(":case_id") + ")"));
            script.append(row.table().equals("hazard") ? " returning hazard_id as case_id \\gset\n" : ";\n");
            if (row.table().equals("journal")) {
                script.append("insert into outbox (position) values (" + POSITION + ");\n");
            }
        }
        return script.append("commit;\n").toString();
    }

    /** All rows by one statement, which is a transaction by itself. */
    String statement() {
        StringBuilder script = new StringBuilder("with ");
        int n = 0;
        for (Column.Row row : rows) {
            String name = "w" + n++;
            String source = n == 1
                    ? "values (" + row.values("") + ") returning hazard_id"
                    : "select " + row.values("w0.hazard_id") + " from w0";
            String position = row.table().equals("journal") ? " returning position" : "";
            script.append(name + " as (" + row.insert(source) + position + "),\n");
            if (!position.isEmpty()) {
                script.append("o as (insert into outbox (position) select position from " + name + "),\n");
            }
        }
        script.setLength(script.length() - 2);
        return script.append("\nselect 1;\n").toString();
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
