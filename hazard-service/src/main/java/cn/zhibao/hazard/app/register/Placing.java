package cn.zhibao.hazard.app.register;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where entries lie and whose own they are. */
final class Placing {

    private static final Fault UNKNOWN_PROJECT = new Fault("/project", "unknown-project");
    private static final Fault UNKNOWN_PARENT = new Fault("/parent", "unknown-parent");

    private Placing() {}

    /** One entry placed, or the fault that it belongs to nothing on file. */
    sealed interface Place {
        record Found(Placed placed) implements Place {}

        record Missing(Fault fault) implements Place {}
    }

    /**
     * Places entries of one register, by key. What belongs to an entry of its own register may also belong to one that is
     * written together with it.
     */
    static Uni<Map<String, Place>> of(Entries.InTransaction tx, RegisterName register, List<Entry> entries) {
        Set<String> parents =
                entries.stream().map(Entry::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        if (parents.isEmpty()) {
            return Uni.createFrom().item(() -> places(register, entries, Map.of()));
        }
        RegisterName in = register == RegisterName.WORKS ? RegisterName.PROJECTS : register;
        return tx.known(in, parents).map(known -> places(register, entries, known));
    }

    private static Map<String, Place> places(
            RegisterName register, List<Entry> entries, Map<String, KnownEntry> parents) {
        Set<String> together = new HashSet<>();
        if (register != RegisterName.WORKS) {
            entries.forEach(entry -> together.add(entry.key()));
        }
        Map<String, Place> places = new HashMap<>();
        for (Entry entry : entries) {
            places.put(entry.key(), place(register, entry, parents, together));
        }
        return places;
    }

    private static Place place(
            RegisterName register, Entry entry, Map<String, KnownEntry> parents, Set<String> together) {
        KnownEntry parent = entry.parent() == null ? null : parents.get(entry.parent());
        if (entry.parent() != null && parent == null && !together.contains(entry.parent())) {
            return new Place.Missing(register == RegisterName.WORKS ? UNKNOWN_PROJECT : UNKNOWN_PARENT);
        }
        return new Place.Found(
                register == RegisterName.WORKS
                        ? new Placed(entry, requireNonNull(parent).region(), parent.owners())
                        : new Placed(
                                entry,
                                requireNonNull(entry.traits().region()),
                                entry.traits().owners()));
    }
}
