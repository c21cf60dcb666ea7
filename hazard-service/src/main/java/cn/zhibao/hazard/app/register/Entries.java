package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.register.entry.Entry;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is in the registers. Nothing ever vanishes from them: an entry ends, and its history stays. */
public interface Entries {

    /** Runs the work in one transaction: all of it or nothing. It may run again when it lost a race for an entry. */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work);

    /** An entry, also one that has ended. */
    Uni<Optional<KnownEntry>> find(RegisterName register, UUID entryId, Scope scope);

    /** Newest first. */
    Uni<List<KnownEntry>> list(EntryQuery query, Scope scope);

    /** Whether there are more than so many. */
    Uni<Boolean> moreThan(long rows, EntryQuery query, Scope scope);

    /** Every change of an entry; empty when there is none in the scope. */
    Uni<Optional<History>> history(RegisterName register, UUID entryId, Scope scope);

    /** An entry and its changes, in order. */
    record History(KnownEntry entry, List<Change> changes) {
        public History {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A valid entry under the key of another that is to be written.
     *
     * @param same true when nothing of it would change
     */
    record Living(KnownEntry entry, boolean same) {}

    /** An entry that is to be written under a version, which is 1 when it is new. */
    record Writing(UUID entryId, int version, Placed placed) {}

    /** Who does it, and when. */
    record Act(RegisterName register, String actor, Instant at) {}

    /**
     * What a change may do. Entries are held before what they belong to is kept from ending, and works before their
     * project, so that two changes do not wait for one another in a circle.
     */
    interface InTransaction {

        /** What this submission became when it was sent before; empty when it is new. */
        Uni<Optional<Earlier>> seen(Submission submission);

        /** Keeps the submission's key. */
        Uni<Void> keep(Submission submission, UUID entryId, Instant at);

        /** The entry, held against other writers until the transaction ends; a project with its works, which move with it. */
        Uni<Optional<KnownEntry>> load(RegisterName register, UUID entryId, Scope scope);

        /** The valid entries with these keys, kept from ending until the transaction ends. */
        Uni<Map<String, KnownEntry>> known(RegisterName register, Collection<String> keys);

        /**
         * The valid entries under the keys of these, held against other writers until the transaction ends; projects with
         * their works, which move with them.
         */
        Uni<Map<String, Living>> living(RegisterName register, Collection<Entry> entries);

        /** True when a valid entry of that register belongs to the one with this key. */
        Uni<Boolean> hasChildren(RegisterName register, String key);

        /** Puts new entries on file, with the first lines of their histories. */
        Uni<Void> create(Act act, List<Writing> entries);

        /** Writes what entries say now, with lines of their histories; what belongs to them moves with them. */
        Uni<Void> change(Act act, List<Writing> entries);

        /** Ends an entry under its next version. */
        Uni<Void> end(Act act, KnownEntry entry);
    }

    /**
     * A submission on file.
     *
     * @param same true when it was the same document
     */
    record Earlier(UUID entryId, boolean same) {}
}
