package cn.zhibao.hazard.app.register;

import static java.util.Objects.requireNonNull;

import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.Traits;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where entries lie and whose own they are. */
final class Placing {

    private static final Fault UNKNOWN_PROJECT = new Fault("/project", "unknown-project");
    static final Fault UNKNOWN_PARENT = new Fault("/parent", "unknown-parent");

    private Placing() {}

    /** One entry placed, or the fault that it belongs to nothing on file. */
    sealed interface Place {

        /**
         * Placed.
         *
         * @param beside key of the entry written together with it that it belongs to, and that is not on file yet
         */
        record Found(Placed placed, @Nullable String beside) implements Place {}

        record Missing(Fault fault) implements Place {}
    }

    /**
     * Places entries of one register, by key. What belongs to an entry of its own register may also belong to one that is
     * written together with it.
     *
     * @param found keys of the same register that count as on file
     */
    static Uni<Map<String, Place>> of(
            Entries.InTransaction tx, RegisterName register, List<Entry> entries, Set<String> found) {
        Set<String> parents =
                entries.stream().map(Entry::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        if (parents.isEmpty()) {
            return Uni.createFrom().item(() -> places(register, entries, Map.of(), found));
        }
        RegisterName in = register == RegisterName.WORKS ? RegisterName.PROJECTS : register;
        return tx.known(in, parents).map(known -> places(register, entries, known, found));
    }

    private static Map<String, Place> places(
            RegisterName register, List<Entry> entries, Map<String, KnownEntry> parents, Set<String> found) {
        Set<String> together = entries.stream().map(Entry::key).collect(Collectors.toSet());
        Set<String> onFile = new HashSet<>(found);
        onFile.addAll(parents.keySet());
        Map<String, Place> places = new HashMap<>();
        for (Entry entry : entries) {
            places.put(
                    entry.key(),
                    register == RegisterName.WORKS ? ofProject(entry, parents) : ofItself(entry, onFile, together));
        }
        return places;
    }

    private static Place ofProject(Entry entry, Map<String, KnownEntry> projects) {
        KnownEntry project = projects.get(requireNonNull(entry.parent()));
        return project == null
                ? new Place.Missing(UNKNOWN_PROJECT)
                : new Place.Found(new Placed(entry, project.region(), project.owners()), null);
    }

    private static Place ofItself(Entry entry, Set<String> found, Set<String> together) {
        String parent = entry.parent();
        boolean onFile = parent == null || found.contains(parent);
        if (!onFile && !together.contains(parent)) {
            return new Place.Missing(UNKNOWN_PARENT);
        }
        Traits traits = entry.traits();
        return new Place.Found(
                new Placed(entry, requireNonNull(traits.region()), traits.owners()), onFile ? null : parent);
    }
}
