package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.Said;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the registers by hand: entries are added, replaced and ended, one at a time. */
public final class KeepEntries {

    private final Judge judge;
    private final Entries entries;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public KeepEntries(Judge judge, Entries entries, Supplier<UUID> ids, Clock clock) {
        this.judge = judge;
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody says of an entry.
     *
     * @param faults what the reader of the document has already found; the answer names them with all others
     * @param onlyCheck true to be told whether it would hold, without storing anything
     */
    public record Wish(RegisterName register, Said said, Faults faults, boolean onlyCheck) {}

    /**
     * The entry a change is meant for.
     *
     * @param version the version the caller has read
     */
    public record Target(RegisterName register, UUID entryId, int version) {}

    public Uni<Kept> add(Submission submission, Wish wish) {
        Instant now = now();
        Entry entry = judge.judge(wish.register(), wish.said(), wish.faults(), now);
        if (entry == null) {
            return done(new Kept.Faulty(wish.faults().list()));
        }
        Permission permission = new Permission(submission.caller(), wish.register());
        return entries.inTransaction(tx -> wish.onlyCheck()
                ? addable(tx, permission, entry, _ -> done(new Kept.Sound()))
                : unlessSeen(tx, permission, submission, () -> add(tx, permission, submission, entry)));
    }

    private Uni<Kept> unlessSeen(
            Entries.InTransaction tx, Permission permission, Submission submission, Supplier<Uni<Kept>> otherwise) {
        return tx.seen(submission)
                .chain(seen -> seen.isPresent() ? again(tx, permission, seen.get()) : otherwise.get());
    }

    /** What is there already may be what the same submission, sent twice at once, became just now. */
    private Uni<Kept> add(Entries.InTransaction tx, Permission permission, Submission submission, Entry entry) {
        return addable(tx, permission, entry, placed -> create(tx, permission, submission, placed))
                .chain(kept -> kept instanceof Kept.AlreadyThere
                        ? unlessSeen(tx, permission, submission, () -> done(kept))
                        : done(kept));
    }

    private Uni<Kept> again(Entries.InTransaction tx, Permission permission, Entries.Earlier earlier) {
        return earlier.same()
                ? read(tx, permission.register(), earlier.entryId(), permission.caller())
                : done(new Kept.KeyTaken());
    }

    private Uni<Kept> addable(
            Entries.InTransaction tx, Permission permission, Entry entry, Function<Placed, Uni<Kept>> add) {
        return tx.living(permission.register(), List.of(entry))
                .chain(living -> placed(
                        tx,
                        permission,
                        entry,
                        placed -> living.isEmpty() ? add.apply(placed) : done(new Kept.AlreadyThere())));
    }

    private Uni<Kept> placed(
            Entries.InTransaction tx, Permission permission, Entry entry, Function<Placed, Uni<Kept>> next) {
        return Placing.of(tx, permission.register(), List.of(entry), Set.of())
                .chain(places -> switch (places.get(entry.key())) {
                    case Placing.Place.Found found ->
                        permission.covers(found.placed()) ? next.apply(found.placed()) : done(new Kept.OutOfScope());
                    case Placing.Place.Missing(var fault) -> done(new Kept.Faulty(List.of(fault)));
                    case null -> throw new IllegalStateException("an entry was not placed");
                });
    }

    private Uni<Kept> create(Entries.InTransaction tx, Permission permission, Submission submission, Placed placed) {
        UUID entryId = ids.get();
        Entries.Act act = act(permission);
        return tx.create(act, List.of(new Entries.Writing(entryId, 1, placed)))
                .chain(() -> tx.keep(submission, entryId, act.at()))
                .chain(() -> read(tx, permission.register(), entryId, permission.caller()));
    }

    /** Replaces the whole document. */
    public Uni<Kept> replace(Target target, Caller caller, Wish wish) {
        Entry entry = judge.judge(wish.register(), wish.said(), wish.faults(), now());
        Permission permission = new Permission(caller, target.register());
        return entries.inTransaction(tx -> changeable(tx, permission, target, before -> {
            List<Fault> faults = wish.faults().list();
            if (entry == null) {
                return done(new Kept.Faulty(faults));
            }
            if (!entry.key().equals(before.key())) {
                return done(Kept.Faulty.of(judge.register(target.register()).keyPointer(), "key-fixed"));
            }
            return placed(
                    tx,
                    permission,
                    entry,
                    placed -> wish.onlyCheck() ? done(new Kept.Sound()) : change(tx, permission, before, placed));
        }));
    }

    private Uni<Kept> change(Entries.InTransaction tx, Permission permission, KnownEntry before, Placed placed) {
        return tx.change(act(permission), List.of(new Entries.Writing(before.entryId(), before.version() + 1, placed)))
                .chain(() -> read(tx, permission.register(), before.entryId(), permission.caller()));
    }

    /** Ends an entry: it is valid no more, and stays readable with its history. */
    public Uni<Kept> end(Target target, Caller caller) {
        Permission permission = new Permission(caller, target.register());
        return entries.inTransaction(tx -> changeable(
                tx,
                permission,
                target,
                before -> used(tx, target.register(), before.key())
                        .chain(used -> used
                                ? done(new Kept.InUse())
                                : tx.end(act(permission), before)
                                        .chain(() -> read(tx, target.register(), before.entryId(), caller)))));
    }

    private static Uni<Boolean> used(Entries.InTransaction tx, RegisterName register, String key) {
        return switch (register) {
            case PROJECTS -> tx.hasChildren(RegisterName.WORKS, key);
            case SUPERVISORS, AUTHORITIES -> tx.hasChildren(register, key);
            case ENTERPRISES, WORKS, HOUSES -> Uni.createFrom().item(false);
        };
    }

    private Uni<Kept> changeable(
            Entries.InTransaction tx, Permission permission, Target target, Function<KnownEntry, Uni<Kept>> change) {
        return tx.load(target.register(), target.entryId(), permission.caller().reads())
                .chain(found -> {
                    Kept no = objection(found.orElse(null), permission, target);
                    return no == null ? change.apply(found.orElseThrow()) : done(no);
                });
    }

    private static @Nullable Kept objection(@Nullable KnownEntry before, Permission permission, Target target) {
        if (before == null) {
            return new Kept.Unknown();
        }
        if (!permission.covers(before)) {
            return new Kept.OutOfScope();
        }
        if (before.endedAt() != null) {
            return new Kept.Ended();
        }
        return before.version() == target.version() ? null : new Kept.Stale(before.version());
    }

    /** As it stands now, for a caller who may read it; a change may have moved it out of sight. */
    private static Uni<Kept> read(Entries.InTransaction tx, RegisterName register, UUID entryId, Caller caller) {
        return tx.load(register, entryId, caller.reads())
                .map((Optional<KnownEntry> found) ->
                        found.<Kept>map(Kept.Done::new).orElseGet(Kept.Unknown::new));
    }

    private Entries.Act act(Permission permission) {
        return new Entries.Act(permission.register(), permission.caller().subject(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Uni<Kept> done(Kept kept) {
        return Uni.createFrom().item(kept);
    }
}
