package cn.zhibao.hazard.store.register;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.app.register.Entries;
import cn.zhibao.hazard.app.register.KnownEntry;
import cn.zhibao.hazard.app.register.Placed;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.Traits;
import cn.zhibao.hazard.store.JsonText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as rows and back. */
final class EntryRows {

    /** Columns in the order that {@link #known} reads. */
    static final String COLUMNS = """
            cast(c.entry_id as text), c.register, c.natural_key, c.version, c.region, array_to_string(c.owners, ','),
            cast(c.document as text), cast(c.judged as text),
            cast(extract(epoch from c.changed_at) * 1000000 as bigint), c.changed_by,
            cast(extract(epoch from c.ended_at) * 1000000 as bigint)""";

    /** What {@link #of} writes, as a row type of JSON. */
    static final String TYPE = """
            entry_id uuid, version integer, natural_key text, parent text, region text, searched text, kind text,
            status text, grade text, village text, flags text[], owners text[], starts_on date, ends_on date,
            document jsonb, judged jsonb""";

    private EntryRows() {}

    static KnownEntry known(Object[] row) {
        String owners = (String) row[5];
        return new KnownEntry(
                UUID.fromString((String) row[0]),
                RegisterName.valueOf((String) row[1]),
                (String) row[2],
                ((Number) row[3]).intValue(),
                (String) row[4],
                owners.isEmpty() ? Set.of() : Set.of(owners.split(",")),
                (String) row[6],
                (String) row[7],
                requireNonNull(instant(row[8])),
                (String) row[9],
                instant(row[10]));
    }

    static @Nullable Instant instant(@Nullable Object micros) {
        return micros == null ? null : Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }

    /** The rows as JSON, in the order of their keys, so that two writers never wait for one another in a circle. */
    static String of(Collection<Entries.Writing> entries) {
        return JsonText.of(entries.stream()
                .sorted((one, other) -> key(one).compareTo(key(other)))
                .map(EntryRows::row)
                .toList());
    }

    private static String key(Entries.Writing writing) {
        return writing.placed().entry().key();
    }

    private static Map<String, @Nullable Object> row(Entries.Writing writing) {
        Placed placed = writing.placed();
        Entry entry = placed.entry();
        Traits traits = entry.traits();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("entry_id", writing.entryId());
        row.put("version", writing.version());
        row.put("natural_key", entry.key());
        row.put("parent", entry.parent());
        row.put("region", placed.region());
        row.put("searched", String.join(" ", traits.searched()).toLowerCase(Locale.ROOT));
        row.put("kind", traits.kind());
        row.put("status", traits.status());
        row.put("grade", traits.grade());
        row.put("village", traits.village());
        row.put("flags", traits.flags());
        row.put("owners", placed.owners().stream().sorted().toList());
        row.put("starts_on", traits.startsOn());
        row.put("ends_on", traits.endsOn());
        row.put("document", entry.document());
        row.put("judged", entry.judged());
        return row;
    }

    /** Keys and what is said under them, to be compared with what is on file. */
    static String comparable(Collection<Entry> entries) {
        List<Map<String, Object>> rows = entries.stream()
                .<Map<String, Object>>map(entry ->
                        Map.of("natural_key", entry.key(), "document", entry.document(), "judged", entry.judged()))
                .toList();
        return JsonText.of(rows);
    }
}
