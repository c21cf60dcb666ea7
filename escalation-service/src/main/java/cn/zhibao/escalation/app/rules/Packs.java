package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.release.Moved;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.Timeline;
import cn.zhibao.events.contract.RulesActivated;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The versions of the packs, as they are kept. */
public interface Packs {

    /** Runs the work in one transaction, one after the other. */
    <T> Uni<T> inTurn(Function<Turn, Uni<T>> work);

    /** All activations; none that is not there yet can be made to count sooner than {@code LEAD} from now. */
    Uni<Timeline> timeline();

    /** The texts of those versions that are there. */
    Uni<Map<PackName, PackVersion>> all(Collection<PackName> names);

    Uni<Optional<Known>> find(PackName name, Instant now);

    /** Those that changed last come first. */
    Uni<List<Known>> list(Search search);

    /** Keeps that somebody was shown what a version says differently from another one of its pack, or that there is none. */
    Uni<Void> keep(Shown shown, String by, Instant at);

    /** What was done, the first step first. */
    Uni<List<Recorded>> history(PackName name);

    /** A transaction while it runs; nobody else changes a version meanwhile. */
    interface Turn {

        Uni<Optional<PackVersion>> load(PackName name);

        Uni<Timeline> timeline();

        /** True when that was kept. */
        Uni<Boolean> wasShown(Shown shown, String to);

        Uni<Map<PackName, PackVersion>> all(Collection<PackName> names);

        /** Keeps the version and records the step. */
        Uni<Void> save(PackVersion version, Moved.Step step, String by);

        /** By the step that was saved last; everybody is told. */
        Uni<Void> activate(PackVersion version, Instant from, RulesActivated told, String by);
    }

    /** Where a version stands now. */
    enum State {
        DRAFT,
        CHECKED,
        BACKTESTED,
        /** Approved, and not yet in force; it may be known from when on. */
        APPROVED,
        ACTIVE,
        SUPERSEDED
    }

    /**
     * A version, and where it stands now.
     *
     * @param activeFrom when it comes or came into force last, {@link Instant#MIN} from the beginning; null while that is open
     */
    record Known(PackVersion version, State state, @Nullable Instant activeFrom) {}

    /**
     * What somebody looked at.
     *
     * @param revision of the version then; the text counts and not its number
     * @param against the version that was in force; null when none of its pack was
     */
    record Shown(
            PackName name,
            int revision,
            String hash,
            @Nullable PackName against) {

        static Shown of(PackVersion version, @Nullable PackName against) {
            return new Shown(version.name(), version.revision(), version.hash(), against);
        }
    }

    /** A question; what is null does not restrict. */
    record Search(
            @Nullable State state,
            @Nullable String pack,
            Instant now,
            @Nullable Place after,
            int limit) {}

    /** A place in the list. */
    record Place(Instant changedAt, String name) {}

    /**
     * A step that was taken.
     *
     * @param from of an activation the moment from which it counts
     */
    record Recorded(
            Moved.Step step,
            int revision,
            String hash,
            String by,
            Instant at,
            @Nullable Instant from) {}
}
