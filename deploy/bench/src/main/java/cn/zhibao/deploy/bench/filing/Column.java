package cn.zhibao.deploy.bench.filing;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column of a row and the SQL expression that gives a value of the same kind and size.
 *
 * @param expression {@link #CASE} in it stands for the id of the new case
 */
record Column(String name, String expression) {

    private static final String CASE = "{case}";
    private static final int TIME_ORDERED = 7;

    /** A row of a table, in the order of its columns. */
    record Row(String table, List<Column> columns) {

        static Row of(String table, ResultSet found, Keys keys) throws SQLException {
            ResultSetMetaData shape = found.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                String name = shape.getColumnName(i);
                if (!keys.made().contains(name)) {
                    String value = found.getString(i);
                    Instant time = shape.getColumnTypeName(i).equals("timestamptz") && value != null
                            ? found.getObject(i, OffsetDateTime.class).toInstant()
                            : null;
                    columns.add(new Column(name, keys.expression(name, shape.getColumnTypeName(i), value, time)));
                }
            }
            return new Row(table, columns);
        }

        String insert(String source) {
            return "insert into " + table + " ("
                    + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") " + source;
        }

        /** The expressions; the first row of a filing, given no case, makes the id of a new one. */
        String values(String caseId) {
            boolean makes = table.equals("hazard");
            return columns.stream()
                    .map(column -> column.expression().replace(CASE, makes ? "uuidv7()" : caseId))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Which columns are keys.
     *
     * @param unique columns of unique indexes
     * @param made columns that the database fills itself
     */
    record Keys(Set<String> unique, Set<String> made, UUID hazardId) {

        String expression(String name, String type, @Nullable String value, @Nullable Instant time) {
            if (value == null) {
                return "cast(null as " + type + ")";
            }
            return switch (type) {
                case "uuid" -> uuid(UUID.fromString(value));
                case "timestamptz" -> time == null ? "now()" : fromNow(time);
                case "text", "varchar" -> unique.contains(name) ? unlike(value) : literal(value, type);
                case "bytea" -> unique.contains(name) ? "sha256(uuid_send(gen_random_uuid()))" : literal(value, type);
                default -> literal(value, type);
            };
        }

        private String uuid(UUID value) {
            if (value.equals(hazardId)) {
                return CASE;
            }
            return value.version() == TIME_ORDERED ? "uuidv7()" : "gen_random_uuid()";
        }

        private static String fromNow(Instant time) {
            long seconds = Duration.between(Instant.now(), time).toSeconds();
            return "now() + make_interval(secs => " + seconds + ")";
        }

        /** The same text, its last digits counted on. */
        private static String unlike(String value) {
            String stem = value.replaceAll("\\d*$", "");
            int digits = value.length() - stem.length();
            return literal(stem, "text") + " || lpad(cast(nextval('bench_serial') as text), " + Math.max(7, digits)
                    + ", '0')";
        }

        /** A literal without colon: pgbench would take what follows one for a variable, even inside quotes. */
        private static String literal(String value, String type) {
            String escaped = value.replace("\\", "\\\\")
                    .replace("'", "''")
                    .replace(":", "\\x3A")
                    .replace("\n", "\\n");
            return "cast(E'" + escaped + "' as " + type + ")";
        }
    }
}
