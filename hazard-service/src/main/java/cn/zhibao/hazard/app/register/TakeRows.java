package cn.zhibao.hazard.app.register;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.Said;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a table into a register. Each row is a matter of its own: the wrong ones are named and refused, the
 * others are on file when the answer comes. The key of a row tells whether it is new, changes an entry or says nothing new,
 * so the same table taken again stores nothing again. What belongs to another row comes in the same batch or a later one.
 */
public final class TakeRows {

    private final Judge judge;
    private final Entries entries;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public TakeRows(Judge judge, Entries entries, Supplier<UUID> ids, Clock clock) {
        this.judge = judge;
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param number as the sender sees it
     * @param faults what the reader of the row has already found
     */
    public record Row(long number, Said said, Faults faults) {}

    /** A fault and the row it is in. */
    public record RowFault(long row, Fault fault) {}

    /**
     * Begins with a table.
     *
     * @param onlyCheck true to be told what would become of it, without storing anything
     */
    public Run begin(Caller caller, RegisterName register, boolean onlyCheck) {
        return new Run(new Permission(caller, register), onlyCheck);
    }

    /** One table on its way in. Takes one batch after the other; for one thread at a time. */
    public final class Run {

        private final Permission permission;
        private final boolean onlyCheck;
        private final Map<String, Long> rowOfKey = new HashMap<>();
        private final List<RowFault> faults = new ArrayList<>();

        /** Keys that would be on file by now, if this were more than a check. */
        private final Set<String> checked = new HashSet<>();

        private long rows;
        private long created;
        private long updated;
        private long unchanged;
        private long refused;

        private Run(Permission permission, boolean onlyCheck) {
            this.permission = permission;
            this.onlyCheck = onlyCheck;
        }

        /** Takes a batch in one transaction; the answer comes after the commit. */
        public Uni<Void> take(List<Row> batch) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            rows += batch.size();
            Map<String, Entry> sound = new LinkedHashMap<>();
            for (Row row : batch) {
                Entry entry = judge.judge(permission.register(), row.said(), row.faults(), now);
                if (entry == null) {
                    refuse(row.number(), row.faults().list());
                } else {
                    first(row.number(), entry, sound);
                }
            }
            return sound.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : entries.inTransaction(tx -> decide(tx, List.copyOf(sound.values()), now))
                            .invoke(this::count)
                            .replaceWithVoid();
        }

        private void first(long number, Entry entry, Map<String, Entry> sound) {
            Long earlier = rowOfKey.putIfAbsent(entry.key(), number);
            if (earlier == null) {
                sound.put(entry.key(), entry);
            } else {
                String pointer = judge.register(permission.register()).keyPointer();
                refuse(number, List.of(new Fault(pointer, "twice-in-table", Map.of("row", earlier))));
            }
        }

        private Uni<Decided> decide(Entries.InTransaction tx, List<Entry> sound, Instant now) {
            return tx.living(permission.register(), sound)
                    .chain(living -> Placing.of(tx, permission.register(), sound, checked)
                            .map(places -> decided(sound, places, living)))
                    .chain(decided -> onlyCheck ? Uni.createFrom().item(decided) : write(tx, decided, now));
        }

        private Decided decided(
                List<Entry> sound, Map<String, Placing.Place> places, Map<String, Entries.Living> living) {
            Decided decided = new Decided();
            List<Placing.Place.Found> open = new ArrayList<>();
            for (Entry entry : sound) {
                switch (requireNonNull(places.get(entry.key()))) {
                    case Placing.Place.Missing(var fault) -> decided.refused.put(entry.key(), fault);
                    case Placing.Place.Found found
                    when !mayWrite(found.placed(), living.get(entry.key())) ->
                        decided.refused.put(entry.key(), new Fault("", "out-of-scope"));
                    case Placing.Place.Found found -> open.add(found);
                }
            }
            refuseOrphans(open, decided.refused);
            open.forEach(found ->
                    take(found.placed(), living.get(found.placed().entry().key()), decided));
            return decided;
        }

        private boolean mayWrite(Placed placed, Entries.@Nullable Living living) {
            return permission.covers(placed) && (living == null || permission.covers(living.entry()));
        }

        /** What belongs to a row that is refused belongs to nothing, and so does what belongs to it in turn. */
        private static void refuseOrphans(List<Placing.Place.Found> open, Map<String, Fault> refused) {
            List<String> orphans;
            do {
                orphans = open.stream()
                        .filter(found -> found.beside() != null && refused.containsKey(found.beside()))
                        .map(found -> found.placed().entry().key())
                        .toList();
                orphans.forEach(orphan -> refused.put(orphan, Placing.UNKNOWN_PARENT));
                open.removeIf(
                        found -> refused.containsKey(found.placed().entry().key()));
            } while (!orphans.isEmpty());
        }

        private void take(Placed placed, Entries.@Nullable Living living, Decided decided) {
            if (living == null) {
                decided.created.add(new Entries.Writing(ids.get(), 1, placed));
            } else if (living.same()) {
                decided.unchanged++;
            } else {
                decided.updated.add(new Entries.Writing(
                        living.entry().entryId(), living.entry().version() + 1, placed));
            }
        }

        private Uni<Decided> write(Entries.InTransaction tx, Decided decided, Instant now) {
            Entries.Act act =
                    new Entries.Act(permission.register(), permission.caller().subject(), now);
            return tx.create(act, decided.created)
                    .chain(() -> tx.change(act, decided.updated))
                    .replaceWith(decided);
        }

        private void count(Decided decided) {
            if (onlyCheck) {
                decided.created.forEach(
                        writing -> checked.add(writing.placed().entry().key()));
            }
            created += decided.created.size();
            updated += decided.updated.size();
            unchanged += decided.unchanged;
            decided.refused.forEach((key, fault) -> refuse(requireNonNull(rowOfKey.get(key)), List.of(fault)));
        }

        private void refuse(long number, List<Fault> why) {
            refused++;
            why.forEach(fault -> faults.add(new RowFault(number, fault)));
        }

        /** What has become of the rows so far. */
        public Tally tally() {
            return new Tally(rows, created, updated, unchanged, refused, faults);
        }
    }

    /** What is to be done about a batch. It is made anew when the transaction runs again. */
    private static final class Decided {
        private final List<Entries.Writing> created = new ArrayList<>();
        private final List<Entries.Writing> updated = new ArrayList<>();
        private final Map<String, Fault> refused = new LinkedHashMap<>();
        private long unchanged;
    }

    /**
     * What became of a table.
     *
     * @param refused rows with at least one fault
     * @param faults in the order they were found
     */
    public record Tally(long rows, long created, long updated, long unchanged, long refused, List<RowFault> faults) {
        public Tally {
            faults = List.copyOf(faults);
        }
    }
}
