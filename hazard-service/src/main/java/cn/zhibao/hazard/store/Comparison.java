package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.hazard.app.proof.Comparisons.Compared;
import cn.zhibao.hazard.app.proof.Comparisons.Difference;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Compares one table of states with what follows from the ledger, column by column. What a column holds is said by the
 * function that files it, so a column that is added there is compared here.
 *
 * @param <S> state of a case
 */
final class Comparison<S> {

    private static final JsonFactory JSON = new JsonFactory();

    /** All statements of one part see the same moment: a case that changes in between would look wrong. */
    private static final Sql ONE_MOMENT = Sql.of("set transaction isolation level repeatable read, read only");

    /** Every fact of the cases, oldest first. */
    static final Sql ALL_FACTS = facts("select", "j.version");

    /** Of each case the newest fact. */
    static final Sql NEWEST_FACTS = facts("select distinct on (j.case_id)", "j.version desc");

    private final StateTable<S> table;
    private final Sql facts;
    private final Function<List<Supplier<Event>>, S> state;
    private final Sql cases;
    private final Sql compare;

    /**
     * A comparison of one table.
     *
     * @param first the fact with which each of its cases begins
     * @param facts those that a state follows from
     */
    Comparison(StateTable<S> table, Class<? extends Event> first, Sql facts, Function<List<Supplier<Event>>, S> state) {
        this.table = table;
        this.facts = facts;
        this.state = state;
        this.cases = Sql.of(casesSql(table, EventTypes.typeOf(first)));
        this.compare = Sql.of(compareSql(table));
    }

    private static Sql facts(String select, String order) {
        return Sql.of("""
                %s cast(j.case_id as text), j.version, j.type, j.data from journal j
                where j.case_id in (
                    select cast(value as uuid) from json_array_elements_text(cast(cast(:cases as text) as json)))
                order by j.case_id, %s""".formatted(select, order));
    }

    /** Cases of the table and of the ledger alike, so that one that is missing on either side is found. */
    private static String casesSql(StateTable<?> table, String firstType) {
        return """
                select cast(id as text) from (
                    (select %1$s as id from %2$s where %1$s > cast(:after as uuid)
                     order by %1$s limit cast(:most as bigint))
                    union
                    (select case_id from journal where version = 1 and type = '%3$s' and case_id > cast(:after as uuid)
                     order by case_id limit cast(:most as bigint))) either
                order by id limit cast(:most as bigint)""".formatted(table.id(), table.table(), firstType);
    }

    private static String compareSql(StateTable<?> table) {
        String pairs = table.types().stream()
                .map(type -> type.substring(0, type.indexOf(' ')))
                .map("('%1$s', to_jsonb(c.%1$s), to_jsonb(r.%1$s))"::formatted)
                .collect(Collectors.joining(", "));
        return """
                with rebuilt as materialized (
                    select * from json_to_recordset(cast(cast(:rows as text) as json)) as r (
                        case_id uuid, version integer, %3$s)),
                live as materialized (
                    select * from %2$s where %1$s in (
                        select cast(value as uuid) from json_array_elements_text(cast(cast(:cases as text) as json))))
                select cast(coalesce(r.case_id, c.%1$s) as text), coalesce(r.version, 0), d.name,
                       d.live #>> '{}', d.rebuilt #>> '{}'
                from rebuilt r full join live c on c.%1$s = r.case_id
                cross join lateral (values
                    ('version', to_jsonb(c.version), to_jsonb(r.version)), %4$s) as d (name, live, rebuilt)
                where d.live is distinct from d.rebuilt and (d.name = 'version' or c.version = r.version)
                order by 1, 3""".formatted(table.id(), table.table(), String.join(", ", table.types()), pairs);
    }

    /**
     * What was compared.
     *
     * @param last the case to go on after
     */
    record Part(Compared compared, UUID last) {}

    /** Compares so many cases after one; there are no more when none was compared. */
    Uni<Part> after(Mutiny.StatelessSession session, UUID last, int most) {
        return ONE_MOMENT
                .on(session)
                .update()
                .chain(() -> cases.on(session)
                        .set("after", last)
                        .set("most", (long) most)
                        .rows())
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList())
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(new Part(new Compared(table.table(), 0, List.of()), last))
                        : compare(session, ids));
    }

    private Uni<Part> compare(Mutiny.StatelessSession session, List<String> ids) {
        String list = ids.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
        return facts.on(session).set("cases", list).rows().chain(found -> {
            List<Difference> differences = new ArrayList<>();
            String rows = rebuilt(found, differences);
            return compare.on(session)
                    .set("rows", rows)
                    .set("cases", list)
                    .rows()
                    .map(differing -> {
                        differing.forEach(row -> differences.add(difference(row)));
                        UUID last = UUID.fromString(ids.getLast());
                        return new Part(new Compared(table.table(), ids.size(), differences), last);
                    });
        });
    }

    private static Difference difference(Object[] row) {
        return new Difference(
                UUID.fromString((String) row[0]), (Integer) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }

    /** The states that follow, as a JSON array; a fact that cannot be read is a difference. */
    private String rebuilt(List<Object[]> facts, List<Difference> differences) {
        Map<String, List<Object[]>> byCase = new LinkedHashMap<>();
        facts.forEach(fact ->
                byCase.computeIfAbsent((String) fact[0], _ -> new ArrayList<>()).add(fact));
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (List<Object[]> rows : byCase.values()) {
                rebuilt(out, rows, differences);
            }
            out.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }

    private void rebuilt(JsonGenerator out, List<Object[]> rows, List<Difference> differences) throws IOException {
        String caseId = (String) rows.getLast()[0];
        int version = (Integer) rows.getLast()[1];
        S after;
        try {
            after = state.apply(
                    rows.stream().<Supplier<Event>>map(Comparison::fact).toList());
        } catch (RuntimeException unreadable) {
            differences.add(new Difference(
                    UUID.fromString(caseId), version, "data", null, String.valueOf(unreadable.getMessage())));
            return;
        }
        out.writeStartObject();
        out.writeStringField("case_id", caseId);
        out.writeNumberField("version", version);
        table.write(out, after);
        out.writeEndObject();
    }

    private static Supplier<Event> fact(Object[] row) {
        return () -> Ledger.event((String) row[2], (String) row[3]);
    }
}
