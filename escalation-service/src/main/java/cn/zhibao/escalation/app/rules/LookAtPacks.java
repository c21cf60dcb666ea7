package cn.zhibao.escalation.app.rules;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.PackName;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.PackVersion.Stage;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Versions of packs as people look at them. */
public final class LookAtPacks {

    private final Packs packs;
    private final PackReading reading;
    private final Clock clock;

    public LookAtPacks(Packs packs, PackReading reading, Clock clock) {
        this.packs = packs;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * A version as it stands now.
     *
     * @param policy name of the rules that it makes with the packs in force, for backtests and dry runs
     * @param faults of what is not approved yet
     */
    public record Seen(Packs.Known known, String policy, List<PackFault> faults) {
        public Seen {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What a version says differently.
     *
     * @param against the version it is compared with; null when there is none
     */
    public record Compared(PackName version, @Nullable PackName against, PackDifference difference) {}

    public Uni<Optional<Seen>> one(PackName name) {
        Instant now = clock.instant();
        return packs.find(name, now)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : seen(found.get(), now).map(Optional::of));
    }

    private Uni<Seen> seen(Packs.Known known, Instant now) {
        PackVersion version = known.version();
        return packs.timeline().chain(timeline -> {
            Together together = Together.with(version, timeline, now);
            String policy = NamedRules.nameOf(together.names());
            return version.stage() == Stage.APPROVED
                    ? Uni.createFrom().item(new Seen(known, policy, List.of()))
                    : packs.all(together.wanted())
                            .map(versions -> new Seen(known, policy, together.faults(reading, versions)));
        });
    }

    /** The JSON Schema of the files of packs. */
    public String schema() {
        return reading.schema();
    }

    /** Those that changed last come first, one more than wanted when there are more. */
    public Uni<List<Packs.Known>> list(
            Packs.@Nullable State state, @Nullable String pack, Packs.@Nullable Place after, int limit) {
        return packs.list(new Packs.Search(state, pack, clock.instant(), after, limit));
    }

    /** The steps of a version; none when there is no such version. */
    public Uni<List<Packs.Recorded>> history(PackName name) {
        return packs.history(name);
    }

    /**
     * In comparison with another version, or with the one of the same pack that is in force now; empty without the first.
     *
     * @param approver whoever may approve it, and is known from then on to have been shown how it differs from what is in force;
     *     null for others
     */
    public Uni<Optional<Compared>> difference(PackName name, @Nullable PackName against, @Nullable String approver) {
        return packs.timeline().chain(timeline -> {
            Instant now = clock.instant();
            PackName inForce = timeline.inForce(name.pack(), now);
            PackName other = against == null ? inForce : against;
            Set<PackName> wanted = new HashSet<>();
            wanted.add(name);
            if (other != null) {
                wanted.add(other);
            }
            return packs.all(wanted).chain(versions -> {
                Optional<Compared> compared = compared(name, other, versions);
                return approver == null || compared.isEmpty() || !Objects.equals(other, inForce)
                        ? Uni.createFrom().item(compared)
                        : packs.keep(Packs.Shown.of(requireNonNull(versions.get(name)), other), approver, now)
                                .replaceWith(compared);
            });
        });
    }

    private Optional<Compared> compared(
            PackName name, @Nullable PackName against, Map<PackName, PackVersion> versions) {
        PackVersion version = versions.get(name);
        PackVersion other = against == null ? null : versions.get(against);
        if (version == null || (against != null && other == null)) {
            return Optional.empty();
        }
        PackDifference difference = reading.difference(other == null ? null : other.content(), version.content());
        return Optional.of(new Compared(name, against, difference));
    }
}
